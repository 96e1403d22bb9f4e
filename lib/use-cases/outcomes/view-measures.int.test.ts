import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { enterScoreInput } from "@/lib/contracts/outcome";
import { findMeasureRecord } from "@/lib/data/outcomes/measure-record";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { buildClinic, buildPatient, buildStaff, plant } from "@/lib/testing/factories";
import { enterScore } from "@/lib/use-cases/outcomes/enter-score";
import { viewMeasures } from "@/lib/use-cases/outcomes/view-measures";
import { withdrawScore } from "@/lib/use-cases/outcomes/withdraw-score";
import type { Row } from "@/prisma/seed/rows";

let clinicId: ClinicId;
let patientId: PatientId;
let clinician: StaffActor;

beforeEach(async () => {
  clinicId = await buildClinic({ time_zone: "America/Los_Angeles" });
  patientId = await buildPatient(clinicId);
  clinician = await buildStaff(clinicId, ["clinician"]);
});
afterAll(closeConnections);

const checkIn = (at: string, pain: number | null, answers: object = {}, more: Row = {}) =>
  plant(clinicId, "check_in", [
    {
      ...{ id: randomUUID(), clinic_id: clinicId, patient_id: patientId, client_key: randomUUID() },
      ...{
        request_hash: "earlier",
        form: "full",
        state: "completed",
        answers,
        draft: {},
        pain,
        tier: "none",
      },
      ...{ fired_rules: [], messages: [], pause: [], rule_set: "test", version: 1 },
      ...{ started_at: at, committed_at: at, ...more },
    },
  ]);
const visit = async (day: string, status: string, more: Row = {}) => {
  const id = randomUUID();
  await plant(clinicId, "visit", [
    {
      ...{ id, clinic_id: clinicId, patient_id: patientId, day, starts_at: `${day}T17:00:00Z` },
      ...{ kind: "follow-up", status, version: 1, ...more },
    },
  ]);
  return id;
};
const rmdq = (takenOn: string, score: number) =>
  enterScore(
    clinician,
    enterScoreInput.parse({
      ...{ patientId, measure: "rmdq", score: String(score), takenOn, mode: "paper", language: "English" },
    }),
  );
const record = (actor: StaffActor) =>
  withActorSql(actor, (sql) => findMeasureRecord(sql, patientsVisibleTo(actor), patientId));
const shown = async () =>
  (await viewMeasures(clinician, { patientId })).measures.map(({ key, points }) => [
    key,
    ...points.map(({ on, score }) => `${on}: ${score}`),
  ]);

describe("the record of the measures", () => {
  it("holds what the patient answered and what was entered, on the clinic's days, the oldest first", async () => {
    const first = await visit("2026-03-04", "done");
    await plant(clinicId, "intake", [
      {
        ...{
          id: randomUUID(),
          clinic_id: clinicId,
          patient_id: patientId,
          visit_id: first,
          state: "completed",
        },
        ...{
          form_id: "intake",
          form_version: 2,
          draft: {},
          detail_changes: {},
          source: "kiosk",
          tier: "none",
        },
        ...{ answers: { "pain-now": 7, interest: 1, "low-mood": 2, reason: { choice: "new-problem" } } },
        ...{ fired_rules: [], messages: [], pause: [], version: 1 },
        ...{ started_at: "2026-03-04T17:00:00Z", completed_at: "2026-03-04T17:10:00Z" },
      },
    ]);
    await checkIn("2026-04-02T05:00:00Z", 3, { groc: 3, interest: 0, lowMood: 1 });
    await checkIn("2026-03-10T17:00:00Z", 5);
    await checkIn(
      "2026-04-03T17:00:00Z",
      9,
      { groc: -5, lowMood: 3 },
      { state: "draft", committed_at: null },
    );
    await rmdq("2026-04-01", 8);
    await rmdq("2026-03-04", 16);
    const { id } = await rmdq("2026-04-02", 24);
    await withdrawScore(clinician, { scoreId: id, reason: "Another patient's sheet" });
    await visit("2026-03-20", "done");
    await visit("2026-03-21", "cancelled");
    expect(await shown()).toEqual([
      ["pain", "2026-03-04: 7", "2026-03-10: 5", "2026-04-01: 3"],
      ["groc", "2026-04-01: 3"],
      ["rmdq", "2026-03-04: 16", "2026-04-01: 8"],
      ["phq-2", "2026-03-04: 3", "2026-04-01: 1"],
    ]);
    expect(await record(clinician)).toMatchObject({
      since: "2026-03-04",
      visits: ["2026-03-04", "2026-03-20"],
    });
    const [pain] = (await viewMeasures(clinician, { patientId })).measures;
    expect(pain).toMatchObject({
      sentence: "Pain fell by 4 points since Mar 4, 2026, more than the 2 that matter.",
      visits: ["2026-03-04", "2026-03-20"],
    });
  });

  it("is empty before anything was answered", async () => {
    expect(await record(clinician)).toEqual({ since: null, scores: [], visits: [] });
    expect(await shown()).toEqual([]);
  });

  it("is one statement, and nobody else's", async () => {
    await checkIn("2026-03-10T17:00:00Z", 5);
    const other = await buildPatient(clinicId);
    await checkIn("2026-03-11T17:00:00Z", 9, {}, { patient_id: other });
    expect(await shown()).toEqual([["pain", "2026-03-10: 5"]]);
    const asked = await withActorSql(clinician, async (sql) => {
      let statements = 0;
      const counting: typeof sql = {
        ...sql,
        query: (...given) => {
          statements += 1;
          return sql.query(...given);
        },
      };
      await findMeasureRecord(counting, patientsVisibleTo(clinician), patientId);
      return statements;
    });
    expect(asked).toBe(1);
    const stranger = await buildStaff(await buildClinic(), ["clinician"]);
    expect(await record(stranger)).toBeUndefined();
    await expect(viewMeasures(stranger, { patientId })).rejects.toMatchObject({ code: "not-found" });
  });
});
