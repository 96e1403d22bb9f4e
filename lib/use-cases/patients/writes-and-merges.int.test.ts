import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { submitCheckInBody } from "@/lib/contracts/check-in";
import { createMerge } from "@/lib/data/patients/patient-merges";
import { closeConnections } from "@/lib/data/pool";
import { withActorSending } from "@/lib/data/with-actor";
import { CALM_POSTED } from "@/lib/domain/check-in/fixtures/calm-answers";
import {
  buildAlert,
  buildClinic,
  buildPatient,
  buildStaff,
  buildVisit,
  plantCheckIn,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { daysAgo } from "@/lib/testing/measure-tests";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { untilAwaited } from "@/lib/testing/until-awaited";
import { setBaseline } from "@/lib/use-cases/baselines/set-baseline";
import { startCheckIn } from "@/lib/use-cases/check-ins/start-check-in";
import { submitCheckIn } from "@/lib/use-cases/check-ins/submit-check-in";
import { startEpisode } from "@/lib/use-cases/episodes/start-episode";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";
import { startForm } from "@/lib/use-cases/measure-forms/start-form";
import { startNote } from "@/lib/use-cases/notes/start-note";
import { enterScore } from "@/lib/use-cases/outcomes/enter-score";
import { addVisit } from "@/lib/use-cases/visits/add-visit";

let owner: StaffActor;

beforeAll(async () => {
  owner = await buildStaff(await buildClinic(), ["owner", "clinician"]);
});
afterAll(closeConnections);

const today = () => new Date().toISOString().slice(0, 10);

type Writes = (patient: PatientActor) => Promise<unknown>;
/** What begins from a patient's id, by the table it writes. Each is let through on a record that nobody merges. */
const WRITES: readonly (readonly [table: string, writes: Writes])[] = [
  [
    "check_in",
    (patient) =>
      submitCheckIn(
        patient,
        submitCheckInBody.parse({ clientKey: randomUUID(), pain: 4, answers: CALM_POSTED }),
      ),
  ],
  ["check_in", (patient) => startCheckIn(patient, randomUUID())],
  ["exercise_session", (patient) => startSession(patient)],
  ["measure_form", (patient) => startForm(patient, randomUUID())],
  [
    "visit",
    ({ patientId }) =>
      addVisit(owner, {
        ...{ patientId, day: "2094-02-01", time: "09:30", kind: "follow-up", clinicianId: null, times: 1 },
      }),
  ],
  [
    "episode",
    ({ patientId }) =>
      startEpisode(owner, { patientId, problem: "Back", startedOn: today(), phase: "acute", goal: "Walk" }),
  ],
  [
    "outcome_score",
    ({ patientId }) =>
      enterScore(owner, {
        patientId,
        measure: "odi",
        score: 40,
        subscore: null,
        takenOn: today(),
        mode: "paper",
        language: "English",
      }),
  ],
  [
    "baseline",
    ({ patientId }) =>
      setBaseline(owner, { patientId, item: "legNumb", examinedOn: today(), finding: "As before", note: "" }),
  ],
];

/** When a patient checked in before. */
const CHECKED_IN: Readonly<Record<string, readonly (() => Date)[]>> = {
  exercise_session: [() => new Date()],
  measure_form: [() => daysAgo(20)],
};

const rowsOf = async (table: string, patientId: string) =>
  (await stored(owner.clinicId, `SELECT 1 FROM ${table} WHERE patient_id = $1`, [patientId])).length;

/** Does it while the patient's record becomes part of another; answers how it ended. */
async function whileMerging(patient: PatientActor, work: Writes): Promise<unknown> {
  const survivor = await buildPatient(owner.clinicId);
  const { written } = await withActorSending(owner, async (sql) => {
    const merge = { merged: patient.patientId, survivor, reason: "Same passport", by: owner.staffId };
    await createMerge(sql, patientsVisibleTo(owner), merge);
    const outcome = work(patient).then(
      () => "written",
      (error: unknown) => error,
    );
    await untilAwaited(sql, owner.clinicId);
    return { written: outcome };
  });
  return written;
}

describe("what is written while its patient's record becomes part of another", () => {
  it.each(WRITES)("is refused and not kept: a row of %s", async (table, writes) => {
    const [patient, other] = [await programmedPatient(owner), await programmedPatient(owner)];
    for (const { clinicId, patientId } of [patient, other])
      for (const at of CHECKED_IN[table] ?? []) await plantCheckIn(clinicId, patientId, at());
    await writes(other);
    expect(await rowsOf(table, other.patientId)).toBeGreaterThan(0);
    expect(await whileMerging(patient, writes)).toMatchObject({ code: "not-found" });
    expect(await rowsOf(table, patient.patientId)).toBe(0);
  });

  it("is refused also where it begins from something of theirs, and let through on what that is by then", async () => {
    const patient = await signedIn(owner.clinicId, await buildPatient(owner.clinicId));
    const visitId = await buildVisit(owner.clinicId, patient.patientId, today());
    const note = () => startNote(owner, { visitId });
    expect(await whileMerging(patient, note)).toMatchObject({ code: "not-found" });
    await note();
  });

  it("is refused of an alert, and of whatever else refers to a patient but for what nobody reads by it", async () => {
    const patientId = await buildPatient(owner.clinicId);
    const survivor = await buildPatient(owner.clinicId);
    await stored(owner.clinicId, "UPDATE patient SET merged_into_id = $2 WHERE id = $1 RETURNING id", [
      patientId,
      survivor,
    ]);
    await expect(buildAlert(owner.clinicId, patientId)).rejects.toMatchObject({ code: "P0002" });
    await buildAlert(owner.clinicId, survivor);
    const open = await stored<{ name: string }>(
      owner.clinicId,
      `SELECT DISTINCT c.conrelid::regclass::text AS name FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey) AND a.attname = 'patient_id'
       WHERE c.contype = 'f' AND c.confrelid = 'patient'::regclass AND NOT EXISTS (SELECT FROM pg_trigger t
         WHERE t.tgrelid = c.conrelid AND t.tgname = 'refuse_on_merged') ORDER BY 1`,
    );
    const names = ["alert_evidence", "check_in", "patient_import_row", "patient_name_part", "sent_reminder"];
    expect(open.map(({ name }) => name)).toEqual(names);
  });
});
