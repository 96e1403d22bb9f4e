import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { PatientId } from "@/lib/access/ids";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { closeConnections } from "@/lib/data/pool";
import { holdPatient } from "@/lib/data/patients/hold-patients";
import { atOnce } from "@/lib/testing/at-once";
import { buildClinic, buildPatient, buildStaff, buildVisit, stored } from "@/lib/testing/factories";
import { PROGRAMME_ITEMS, programmeOf } from "@/lib/testing/programmed-patient";
import { refusal } from "@/lib/testing/refusal";
import { changePatient } from "@/lib/use-cases/patients/change-patient";
import { mergePatients, viewMerge } from "@/lib/use-cases/patients/merge-patients";
import { tellApart } from "@/lib/use-cases/patients/tell-apart";
import { survivorOf, viewPatient } from "@/lib/use-cases/patients/view-patient";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";

let owner: StaffActor;
let desk: StaffActor;

beforeAll(async () => {
  const clinicId = await buildClinic();
  owner = await buildStaff(clinicId, ["owner", "clinician"]);
  desk = await buildStaff(clinicId, ["front-desk"]);
});
afterAll(closeConnections);

/** Records with a visit each. */
const records = (many: number) =>
  Promise.all(
    Array.from({ length: many }, async () => {
      const patientId = await buildPatient(owner.clinicId);
      await buildVisit(owner.clinicId, patientId, "2026-10-01", { status: "done" });
      return patientId;
    }),
  );
const three = async () => (await records(3)) as [PatientId, PatientId, PatientId];

const merge = (gone: string, keep: string, seen?: string) =>
  mergePatients(owner, { patientId: keep, otherId: gone, sure: "yes", reason: "Same passport", seen });
const assign = (patientId: string) => assignProgramme(owner, programmeOf(patientId, PROGRAMME_ITEMS));
const sayTwo = (patientId: string, otherId: string) =>
  tellApart(desk, { patientId, otherId, twoPeople: "yes" });
const BORN = { birthDay: "3", birthMonth: "2", birthYear: "1971" };
/** Both while the record they share is held. */
const whileHeld = (patientId: string, ...works: (() => Promise<unknown>)[]) =>
  atOnce(owner, (sql) => holdPatient(sql, patientsVisibleTo(owner), patientId), works);

const count = async (what: string, patientId: string) =>
  (await stored(owner.clinicId, `SELECT 1 FROM ${what} AND patient_id = $1`, [patientId])).length;
const visits = (patientId: string) => count("visit WHERE true", patientId);
const running = (patientId: string) => count("programme WHERE ended_at IS NULL", patientId);

describe("what comes to stand against a merge while it waits", () => {
  it("is a programme begun in the other record: nobody is left with two that run", async () => {
    const [a, b] = await three();
    await assign(b);
    const outcome = await whileHeld(
      a,
      () => assign(a),
      () => merge(a, b),
    );
    expect(outcome).toEqual(["went through", "invalid"]);
    expect([await running(a), await running(b)]).toEqual([1, 1]);
  });

  it("is somebody's word that they are two people; after it, that word is refused", async () => {
    const [a, b, c] = await three();
    const first = await whileHeld(
      a,
      () => sayTwo(a, b),
      () => merge(a, b),
    );
    expect(first).toEqual(["went through", "invalid"]);
    expect(await visits(a)).toBe(1);
    const second = await whileHeld(
      a,
      () => merge(a, c),
      () => sayTwo(a, c),
    );
    expect(second).toEqual(["went through", "not-found"]);
  });

  it("is a detail corrected since the page was opened: both are compared again first", async () => {
    const [a, b] = await three();
    const { seen } = await viewMerge(owner, b, a);
    const { contact } = await viewPatient(desk, a);
    await changePatient(desk, { ...contact, patientId: a, ...BORN });
    await expect(merge(a, b, seen)).rejects.toMatchObject({
      code: "invalid",
      fields: { reason: expect.stringContaining("Compare both again") as string },
    });
    expect(await visits(a)).toBe(1);
    await merge(a, b, (await viewMerge(owner, b, a)).seen);
    expect(await visits(b)).toBe(2);
  });
});

describe("merges of the same records at once", () => {
  it("twice are done once", async () => {
    const [a, b] = await three();
    const again = () => merge(a, b);
    expect(await whileHeld(a, again, again)).toEqual(["went through", "not-found"]);
    expect(await visits(b)).toBe(2);
  });

  it("one into the other and the other way round leave one of them", async () => {
    const [a, b] = await three();
    const outcome = await whileHeld(
      a,
      () => merge(a, b),
      () => merge(b, a),
    );
    expect(outcome).toEqual(["went through", "not-found"]);
    expect([await visits(a), await visits(b)]).toEqual([0, 2]);
  });

  it("into one that becomes part of a third bring all along, or find it gone", async () => {
    const [a, b, c] = await three();
    const inTurn = await whileHeld(
      b,
      () => merge(a, b),
      () => merge(b, c),
    );
    expect(inTurn).toEqual(["went through", "went through"]);
    expect(await visits(c)).toBe(3);
    expect(await survivorOf(owner, a)).toBe(c);
    const [d, e, f] = await three();
    const tooLate = await whileHeld(
      e,
      () => merge(e, f),
      () => merge(d, e),
    );
    expect(tooLate).toEqual(["went through", "not-found"]);
    expect([await visits(d), await visits(f)]).toEqual([1, 2]);
  });

  it("of eight in a ring and across lose no visit and no record", async () => {
    const ids = await records(8);
    const pairs = ids.flatMap((id, at) =>
      [1, 3].map((far) => [id, ids[(at + far) % ids.length] ?? ""] as const),
    );
    const outcomes = await Promise.all(pairs.map(([gone, keep]) => refusal(merge(gone, keep))));
    expect(new Set(outcomes)).toEqual(new Set(["went through", "not-found"]));
    const left = await stored<{ id: PatientId }>(
      owner.clinicId,
      "SELECT id FROM patient WHERE id = ANY ($1) AND merged_into_id IS NULL",
      [ids],
    );
    expect(left).toHaveLength(ids.length - outcomes.filter((one) => one === "went through").length);
    const kept = await Promise.all(left.map(({ id }) => visits(id)));
    expect(kept.reduce((sum, one) => sum + one, 0)).toBe(ids.length);
  });
});
