import { afterAll, beforeAll, expect, it } from "vitest";
import { makeActor, type PatientActor, type StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { buildClinic, buildPatient, buildStaff, signedIn, stored } from "@/lib/testing/factories";
import { searchAccess } from "@/lib/use-cases/access-log/search-access";
import { viewOwnAccess } from "@/lib/use-cases/access-log/view-own-access";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";

let clinicId: ClinicId;
let owner: StaffActor;
let clinician: StaffActor;
let patient: PatientActor;
let other: PatientActor;

beforeAll(async () => {
  clinicId = await buildClinic();
  owner = await buildStaff(clinicId, ["owner"], { name: "Olga Owner" });
  clinician = await buildStaff(clinicId, ["owner", "clinician"], { name: "Ada First" });
  const desk = await buildStaff(clinicId, ["front-desk"], { name: "Dee Desk" });
  patient = await signedIn(clinicId, await buildPatient(clinicId, { full_name: "Pat One" }));
  other = await signedIn(clinicId, await buildPatient(clinicId, { full_name: "Pat Two" }));
  const as = (actor: StaffActor, action: string) => ({ ...actor, action });
  await viewPatient(as(clinician, "patient.view"), patient.patientId);
  await viewPatient(as(clinician, "note.view"), patient.patientId);
  await viewPatient(as(desk, "patient.view"), patient.patientId);
  await viewPatient(as(clinician, "chart.view"), other.patientId);
});
afterAll(closeConnections);

const found = async (asked: Parameters<typeof searchAccess>[1]) =>
  (await searchAccess(owner, asked)).entries.map(
    ({ actorName, action, patients }) => `${actorName} ${action} ${patients.map(({ name }) => name).join()}`,
  );

it("the owner finds who opened which record by patient, person and date, the latest first", async () => {
  expect(await found({ patientId: patient.patientId, actorId: clinician.staffId })).toEqual([
    "Ada First note.view Pat One",
    "Ada First patient.view Pat One",
  ]);
  expect(await found({ actorId: clinician.staffId })).toEqual([
    "Ada First chart.view Pat Two",
    "Ada First note.view Pat One",
    "Ada First patient.view Pat One",
  ]);
  const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  expect(await found({ from: "2020-01-01", to: yesterday })).toEqual([]);
  expect((await found({ from: yesterday })).length).toBeGreaterThan(3);
});

it("two dates in each other's box are the days between them, and the boxes say so", async () => {
  const [yesterday, tomorrow] = [-1, 1].map((days) =>
    new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
  );
  const turned = await searchAccess(owner, { from: tomorrow, to: yesterday });
  expect(turned.filter).toMatchObject({ from: yesterday, to: tomorrow });
  expect(turned.entries).toEqual((await searchAccess(owner, { from: yesterday, to: tomorrow })).entries);
  expect(turned.entries.length).toBeGreaterThan(3);
});

it("the owner finds what was done, by the part of the record and by the one thing done with it", async () => {
  const actorId = clinician.staffId;
  expect(await found({ actorId, what: "notes" })).toEqual(["Ada First note.view Pat One"]);
  expect(await found({ actorId, what: "chart.view" })).toEqual(["Ada First chart.view Pat Two"]);
  expect(await found({ actorId, what: "note.sign" })).toEqual([]);
});

it("the owner can choose somebody who has left, and is told that they have", async () => {
  const left = await buildStaff(clinicId, ["clinician"], { name: "Lee Left" });
  await viewPatient({ ...left, action: "patient.view" }, other.patientId);
  await stored(clinicId, "UPDATE staff SET active = false WHERE id = $1 RETURNING id", [left.staffId]);
  const { staff } = await searchAccess(owner, { actorId: left.staffId });
  expect(staff).toContainEqual({ id: left.staffId, name: "Lee Left", active: false });
  expect(staff).toContainEqual({ id: owner.staffId, name: "Olga Owner", active: true });
  expect(await found({ actorId: left.staffId })).toEqual(["Lee Left patient.view Pat Two"]);
});

it("pages in the database", async () => {
  for (let nth = 0; nth < 52; nth += 1)
    await withActorSql({ ...clinician, action: "visit.change" }, async (sql) => {
      await sql.query("SELECT 1");
      sql.shows(other.patientId);
    });
  const first = await searchAccess(owner, { patientId: other.patientId });
  const second = await searchAccess(owner, {
    patientId: other.patientId,
    before: first.earlierThan ?? "",
  });
  expect(first.entries).toHaveLength(50);
  expect(second.earlierThan).toBeNull();
  const ids = [...first.entries, ...second.entries].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(53);
});

it("shows nothing of another clinic, and no patient from there", async () => {
  const stranger = await buildStaff(await buildClinic(), ["owner"]);
  expect((await searchAccess(stranger, {})).entries).toEqual([]);
  const asked = searchAccess(stranger, { patientId: patient.patientId });
  await expect(asked).rejects.toMatchObject({ code: "not-found" });
  expect((await searchAccess(owner, {})).entries).not.toEqual([]);
});

it("a patient sees who opened theirs, a line for each person and day, and nobody else's", async () => {
  const { entries } = await viewOwnAccess(patient, 1);
  expect(entries.map(({ name, role, parts }) => ({ name, role, parts }))).toEqual(
    expect.arrayContaining([
      { name: "Ada First", role: "clinician", parts: ["chart", "notes"] },
      { name: "Dee Desk", role: "front-desk", parts: ["details"] },
    ]),
  );
  expect(entries.filter(({ name }) => name === "Ada First")).toHaveLength(1);
  const rows = await withActorSql(patient, (sql) =>
    sql.query<{ mine: boolean }>("SELECT patient_ids @> ARRAY[$1::uuid] AS mine FROM access_log", [
      patient.patientId,
    ]),
  );
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.every(({ mine }) => mine)).toBe(true);
  // "Nov 28, 2026" for who reads English, "28 nov 2026" for who reads Spanish.
  const inSpanish = await viewOwnAccess(makeActor<PatientActor>({ ...patient, language: "es" }), 1);
  expect(entries[0]?.at).toMatch(/^[A-Z][a-z]{2} \d{1,2}, \d{4}, /);
  expect(inSpanish.entries[0]?.at).toMatch(/^\d{1,2} [a-z]+ \d{4}, /);
});
