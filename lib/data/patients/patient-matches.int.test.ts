import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { patientsVisibleTo } from "@/lib/access/scopes";
import {
  listAlikePatients,
  listLatestPatients,
  listPatientMatches,
  listPatientsOfLately,
} from "@/lib/data/patients/patient-matches";
import { closeConnections } from "@/lib/data/pool";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { readPatientSearch } from "@/lib/domain/patients/patient-search";
import {
  buildClinic,
  buildPatient,
  buildStaff,
  buildVisit,
  patientRow,
  plant,
  stored,
} from "@/lib/testing/factories";
import { planOf } from "@/lib/testing/plan-of";

const word = fc
  .array(fc.constantFrom("ma", "lo", "an", "ber", "ski", "o", "x", "ña", "ko", "en"), { maxLength: 4 })
  .map((syllables) => `l${syllables.join("")}`);
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
/** A name as somebody in a hurry writes it: a letter too few, one too many, or two the wrong way round. */
const typed = fc
  .tuple(name, fc.nat(20), fc.constantFrom("less", "more", "swapped"))
  .map(([whole, at, how]) => {
    const [before, after] = [whole.slice(0, at), whole.slice(at)];
    if (how === "less") return before + after.slice(1);
    if (how === "more") return `${before}e${after}`;
    return before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2);
  });
const SEED = { seed: 20261127 };

let clinicId: ClinicId;
let desk: StaffActor;

beforeAll(async () => {
  clinicId = await buildClinic();
  desk = await buildStaff(clinicId, ["front-desk"]);
  const names = fc.sample(name, { ...SEED, numRuns: 800 });
  await plant(
    clinicId,
    "patient",
    names.map((full_name) => patientRow(clinicId, { full_name })),
  );
  await stored(clinicId, "ANALYZE patient, patient_name_part");
});
afterAll(closeConnections);

const wantedOf = (text: string) => readPatientSearch(text) ?? { words: [], birthDate: null, digits: null };
const asDesk = <T>(work: (sql: Sql) => Promise<T>) => withActorSql(desk, work);

it("finds by the index whom a comparison with every name of the clinic finds, in the same order", async () => {
  const plainly = `SELECT p.id FROM patient p CROSS JOIN LATERAL (
      SELECT avg(word_similarity(word, p.name_key)) AS share FROM unnest($1::text[]) word) alike
    WHERE alike.share >= 0.45 ORDER BY alike.share DESC, p.name_key, p.id LIMIT 800`;
  let found = 0;
  await asDesk(async (sql) => {
    for (const text of fc.sample(typed, { ...SEED, numRuns: 150 })) {
      const wanted = wantedOf(text);
      // A word of one letter is half like every name with a word that begins so: alone, nothing to look anybody up by.
      if (!wanted.words.some(({ length }) => length > 1)) continue;
      const rows = await listAlikePatients(sql, patientsVisibleTo(desk), wanted, 800);
      const all = await sql.query<{ id: string }>(plainly, [wanted.words]);
      expect([text, rows.map(({ id }) => id)]).toEqual([text, all.map(({ id }) => id)]);
      found += rows.length;
    }
  });
  expect(found).toBeGreaterThan(1000);
});

it("finds by the index whom each typed word begins a word of, in the same order", async () => {
  const plainly = `SELECT p.id FROM patient p
    WHERE NOT EXISTS (SELECT FROM unnest($1::text[]) word WHERE ' ' || p.name_key NOT LIKE '% ' || word || '%')
    ORDER BY p.name_key, p.birth_date, p.id`;
  let found = 0;
  await asDesk(async (sql) => {
    for (const text of fc.sample(name, { ...SEED, numRuns: 100 })) {
      const words = wantedOf(text.slice(0, 6)).words;
      if (words.length === 0) continue;
      const wanted = { words, birthDate: null, digits: null };
      const rows = await listPatientMatches(sql, patientsVisibleTo(desk), wanted, 1000);
      const all = await sql.query<{ id: string }>(plainly, [words]);
      expect([words, rows.map(({ id }) => id)]).toEqual([words, all.map(({ id }) => id)]);
      found += rows.length;
    }
  });
  expect(found).toBeGreaterThan(500);
});

it.each([
  ["names spelled nearly so", "lomaber lanskki", listAlikePatients],
  ["a word of two letters spelled nearly so", "lo lanskki", listAlikePatients],
  ["names that begin so", "lomaber lanskki", listPatientMatches],
  ["a word of two letters", "lo", listPatientMatches],
  ["digits of a number", "0142", listPatientMatches],
] as const)("reads no row of the clinic that %s do not need", async (_, text, list) => {
  const plan = await asDesk((sql) =>
    planOf(sql, (asked) => list(asked, patientsVisibleTo(desk), wantedOf(text), 20)),
  );
  expect(plan).toContain("patient_name_part_pkey");
  expect(plan).toMatch(/Index Cond: .*\(id = ANY/);
  expect(plan).not.toMatch(/Seq Scan on (patient|patient_name_part)\b/);
});

const partsOf = (id: string) =>
  stored<{ part: string }>(clinicId, "SELECT part FROM patient_name_part WHERE patient_id = $1", [id]).then(
    (rows) => rows.map(({ part }) => part).sort(),
  );

it("finds digits anywhere in a number, however they are written, and nobody by others", async () => {
  const id = await buildPatient(clinicId, { full_name: "Zoe Zed", mobile: "+44 (20) 8111-5376" });
  const found = (text: string) =>
    asDesk((sql) => listPatientMatches(sql, patientsVisibleTo(desk), wantedOf(text), 20)).then((rows) =>
      rows.map((row) => row.id),
    );
  for (const text of ["5376", "81 11 53", "442081115376", "zoe 8111", "7  6"])
    expect(await found(text)).toEqual([id]);
  for (const text of ["5377", "1115379", "ann 8111", "4420811153762"]) expect(await found(text)).toEqual([]);
  await stored(clinicId, "UPDATE patient SET mobile = '555 0199' WHERE id = $1 RETURNING id", [id]);
  expect([await found("5376"), await found("5550199")]).toEqual([[], [id]]);
  expect((await partsOf(id)).filter((part) => part.startsWith("#"))).toEqual([
    "#0199",
    "#199",
    "#50199",
    "#550199",
    "#5550199",
  ]);
  await stored(clinicId, "UPDATE patient SET mobile = NULL WHERE id = $1 RETURNING id", [id]);
  expect((await partsOf(id)).filter((part) => part.startsWith("#"))).toEqual([]);
});

it("keeps the parts of a name with the name: added, put right, merged, taken away", async () => {
  const survivor = await buildPatient(clinicId, { full_name: "Ann Oz", mobile: null });
  const id = await buildPatient(clinicId, { full_name: "Ann O Ng", mobile: null });
  expect(await partsOf(id)).toEqual([" ann", " ng", " o", "ann", "ng ", "nn "]);
  const change = (what: string) =>
    stored(clinicId, `UPDATE patient SET ${what} WHERE id = $1 RETURNING id`, [id]);
  await change("name_key = 'bo ng'");
  expect(await partsOf(id)).toEqual([" bo", " ng", "bo ", "ng "]);
  await change("email = 'other@mail.example'");
  expect(await partsOf(id)).toHaveLength(4);
  await change(`merged_into_id = '${survivor}'`);
  expect(await partsOf(id)).toEqual([]);
  await change("merged_into_id = NULL");
  expect(await partsOf(id)).toHaveLength(4);
  await stored(clinicId, "DELETE FROM patient WHERE id = $1 RETURNING id", [id]);
  expect(await partsOf(id)).toEqual([]);
  expect(await partsOf(survivor)).toEqual([" ann", " oz", "ann", "nn ", "oz "]);
});

it("lists those seen or registered last by the index, as a look at everybody would", async () => {
  const clinic = await buildClinic();
  const actor = await buildStaff(clinic, ["front-desk"]);
  const day = (ago: number) => new Date(Date.now() - ago * 86_400_000).toISOString();
  const people = Array.from({ length: 3000 }, (_, at) =>
    patientRow(clinic, { full_name: `Person ${at}`, created_at: day(at % 300 === 0 ? at / 300 : 4000) }),
  );
  const visits = people.flatMap(({ id }, at) =>
    [at + 1, at + 90, -at - 1].map((ago) => {
      const of = { id: randomUUID(), clinic_id: clinic, patient_id: id, kind: "follow-up", version: 1 };
      const when = day(Math.trunc(ago / 3));
      const times = { day: when.slice(0, 10), starts_at: when, created_at: when };
      return { ...of, ...times, status: at % 5 === 0 ? "no_show" : "booked" };
    }),
  );
  await plant(clinic, "patient", people);
  await plant(clinic, "visit", visits);
  await stored(clinic, "ANALYZE patient, visit");
  const scope = patientsVisibleTo(actor);
  await withActorSql(actor, async (sql) => {
    const lately = await listPatientsOfLately(sql, scope, 14, 20);
    expect(lately).toHaveLength(20);
    expect(lately).toEqual(await listLatestPatients(sql, scope, 20));
    // Of a quiet clinic: too few in a day, as many as wanted further back.
    expect((await listPatientsOfLately(sql, scope, 1, 20)).length).toBeLessThan(20);
    expect(await listPatientsOfLately(sql, scope, 90, 20)).toEqual(lately);
    const plan = await planOf(sql, (asked) => listPatientsOfLately(asked, scope, 14, 20));
    expect(plan).not.toMatch(/Seq Scan on (patient|visit)\b/);
    expect(plan).toMatch(/visit_clinic_id_day_starts_at_idx/);
    expect(plan).toMatch(/patient_clinic_id_created_at_idx/);
  });
});

it("counts a visit of today as one that was only once its patient has come", async () => {
  const clinic = await buildClinic();
  const actor = await buildStaff(clinic, ["front-desk"]);
  const today = new Date().toISOString().slice(0, 10);
  const [booked, here] = [await buildPatient(clinic), await buildPatient(clinic)];
  await buildVisit(clinic, booked, today);
  await buildVisit(clinic, here, today, { status: "arrived" });
  const scope = patientsVisibleTo(actor);
  await withActorSql(actor, async (sql) => {
    for (const listed of [
      await listLatestPatients(sql, scope, 5),
      await listPatientsOfLately(sql, scope, 14, 5),
    ]) {
      const lastOf = (id: string) => listed.find((row) => row.id === id)?.lastVisit;
      expect([lastOf(booked), lastOf(here)]).toEqual([null, today]);
    }
  });
});
