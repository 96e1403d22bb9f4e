import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { known } from "@/lib/contracts/part";
import { submitCheckInBody } from "@/lib/contracts/check-in";
import { closeConnections } from "@/lib/data/pool";
import { holdPatient } from "@/lib/data/patients/hold-patients";
import type { Sql } from "@/lib/data/sql";
import { atOnce } from "@/lib/testing/at-once";
import { buildClinic, buildPatient, buildStaff, buildVisit, signedIn, stored } from "@/lib/testing/factories";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";
import { listToday } from "@/lib/use-cases/today/list-today";
import { liftBlock } from "@/lib/use-cases/treatment/lift-block";

let clinicId: ClinicId;
let maya: StaffActor;
let desk: StaffActor;
let patientId: PatientId;

beforeAll(async () => {
  clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["clinician"], { name: "Dr Maya" });
  desk = await buildStaff(clinicId, ["front-desk"]);
});
beforeEach(async () => {
  patientId = await buildPatient(clinicId);
});
afterAll(closeConnections);

const checkIn = async (answers: object) =>
  submitCheckIn(
    await signedIn(clinicId, patientId),
    submitCheckInBody.parse({ clientKey: randomUUID(), pain: 3, answers }),
  );

async function chart() {
  const view = await viewPatient(maya, patientId);
  if (view.view !== "chart") throw new Error("not the chart");
  return view;
}
const block = async () => known((await chart()).banner.block);
async function lift(reason = "Examined, imaged"): Promise<void> {
  const shown = await block();
  if (!shown) throw new Error("nothing blocks");
  const { evidenceIds, history } = shown;
  await liftBlock(maya, { patientId, evidenceIds, history, reason });
}

/** Today's board says the same as the chart, by its own statement. */
async function onToday(): Promise<boolean | undefined> {
  const { view, visits } = await listToday(maya);
  if (view !== "clinical") throw new Error("not the clinical board");
  return visits.find(({ patient }) => patient.id === patientId)?.blocked;
}

describe("no manipulation until reviewed", () => {
  beforeEach(async () => {
    await buildVisit(clinicId, patientId, new Date().toISOString().slice(0, 10));
  });

  it("follows a thunderclap headache, not a fever", async () => {
    await checkIn({ fever: true });
    expect(await block()).toBeNull();
    expect(await onToday()).toBe(false);
    await checkIn({ thunder: true });
    expect((await block())?.lines[0]).toMatch(/^RF-F01: /);
    expect(await onToday()).toBe(true);
    expect(JSON.stringify(await listToday(desk))).not.toMatch(/blocked|manipulation/i);
  });

  it("is lifted by name and reason, and stands again for what comes after", async () => {
    await checkIn({ thunder: true });
    await lift();
    expect(await block()).toBeNull();
    expect(await onToday()).toBe(false);
    expect((await chart()).lifts).toMatchObject([{ by: "Dr Maya", reason: "Examined, imaged" }]);
    await checkIn({ traumaMajor: true });
    expect((await block())?.lines).toHaveLength(1);
    expect(await onToday()).toBe(true);
  });

  it("is not lifted for what the clinician had not been shown", async () => {
    await checkIn({ thunder: true });
    const shown = (await block())?.evidenceIds ?? [];
    await checkIn({ stroke: true });
    await liftBlock(maya, { patientId, evidenceIds: [...shown], history: [], reason: "Examined" });
    expect((await block())?.lines).toEqual([expect.stringMatching(/^RF-F03: /)]);
    const again = liftBlock(maya, { patientId, evidenceIds: [...shown], history: [], reason: "Examined" });
    await expect(again).rejects.toMatchObject({ code: "conflict" });
  });

  it("is lifted once by two who lift it at once: the later is told who did", async () => {
    await checkIn({ thunder: true });
    const { evidenceIds = [], history = [] } = (await block()) ?? {};
    const tom = await buildStaff(clinicId, ["clinician"], { name: "Dr Tom" });
    const liftAs = (actor: StaffActor) =>
      liftBlock(actor, { patientId, evidenceIds, history, reason: "Examined" });
    const held = (sql: Sql) => holdPatient(sql, patientsVisibleTo(maya), patientId);
    const both = await atOnce(maya, held, [() => liftAs(maya), () => liftAs(tom)]);
    expect(both).toEqual(["went through", "conflict"]);
    expect((await chart()).lifts).toHaveLength(1);
    await expect(liftAs(tom)).rejects.toMatchObject({
      fields: { reason: "This was lifted already by Dr Maya." },
    });
  });

  it("follows a known aneurysm, recorded or just said on the tablet", async () => {
    const visitId = await buildVisit(clinicId, patientId, "2026-01-02");
    await stored(
      clinicId,
      `INSERT INTO intake (clinic_id, patient_id, visit_id, form_id, form_version, answers)
       VALUES ($1, $2, $3, 'intake', 1, '{"history-heart": {"flags": ["aaa"], "unsure": false}}') RETURNING id`,
      [clinicId, patientId, visitId],
    );
    expect((await block())?.lines).toEqual(["Known history: Aneurysm"]);
    expect(await onToday()).toBe(true);
    await lift();
    expect(await block()).toBeNull();
    await stored(clinicId, "UPDATE patient SET history_flags = '{aaa}' WHERE id = $1 RETURNING id", [
      patientId,
    ]);
    expect(await block()).toBeNull();
    expect(await onToday()).toBe(false);
  });

  it("of another clinic's patient is out of reach", async () => {
    await checkIn({ thunder: true });
    const evidenceIds = (await block())?.evidenceIds ?? [];
    const stranger = await buildStaff(await buildClinic(), ["clinician"]);
    const elsewhere = liftBlock(stranger, { patientId, evidenceIds, history: [], reason: "x" });
    await expect(elsewhere).rejects.toMatchObject({ code: "not-found" });
    expect(await block()).not.toBeNull();
  });
});
