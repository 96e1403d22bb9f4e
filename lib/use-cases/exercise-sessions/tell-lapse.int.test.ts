import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { updateProgrammesResumed } from "@/lib/data/alerts/alerts";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { isAppError } from "@/lib/errors";
import { doneSession } from "@/lib/testing/done-session";
import { buildClinic, buildStaff, plantCheckIn, stored } from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { viewProgress } from "@/lib/use-cases/dosing/view-progress";
import { listFollowUps } from "@/lib/use-cases/follow-ups/list-follow-ups";
import { tellLapse } from "@/lib/use-cases/exercise-sessions/tell-lapse";
import { viewTodayPlan } from "@/lib/use-cases/exercise-sessions/today-plan";

let clinicId: ClinicId;
let clinician: StaffActor;
let actor: PatientActor;

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"]);
});
afterAll(closeConnections);
beforeEach(async () => {
  actor = await programmedPatient(clinician);
  await plantCheckIn(clinicId, actor.patientId, new Date());
});

const sat = (daysAgo: number) => doneSession(actor, ["DW01"], daysAgo);
const asks = async () => {
  const plan = await viewTodayPlan(actor);
  return plan.kind === "ready" && plan.asksForLapse;
};
const course = async () => (await viewProgress(clinician, { patientId: actor.patientId })).course;

describe("coming back after a break", () => {
  it("puts a break for pain on the clinic's follow-up list, also once the patient is back", async () => {
    const reasons = async () =>
      (await listFollowUps(clinician, { view: "break-for-pain", page: 1 })).items.map(
        ({ patientId }) => patientId,
      );
    await sat(9);
    expect(await reasons()).not.toContain(actor.patientId);
    await tellLapse(actor, { reason: "pain" });
    await sat(0);
    expect(await reasons()).toContain(actor.patientId);
  });

  it("is asked about once, by the clinic's days, and the clinician reads why", async () => {
    expect(await asks()).toBe(false);
    await sat(6);
    expect(await asks()).toBe(false);
    await stored(clinicId, "UPDATE exercise_session SET day = day - 3 WHERE patient_id = $1", [
      actor.patientId,
    ]);
    expect(await asks()).toBe(true);
    expect(await tellLapse(actor, { reason: "busy" })).toEqual({ checkInFirst: false });
    expect(await asks()).toBe(false);
    await sat(0);
    expect((await course())?.lapses).toMatchObject([{ days: 9, reason: "busy" }]);
  });

  it("because of pain or illness leads to a check-in first", async () => {
    await sat(9);
    expect(await tellLapse(actor, { reason: "pain" })).toEqual({ checkInFirst: true });
    expect(await tellLapse(actor, { reason: "fever" })).toEqual({ checkInFirst: true });
    expect(
      await stored(clinicId, "SELECT reason FROM lapse_answer WHERE patient_id = $1", [actor.patientId]),
    ).toEqual([{ reason: "fever" }]);
  });

  it("is not told of where there was none", async () => {
    const refused = await tellLapse(actor, { reason: "busy" }).catch((error: unknown) => error);
    expect(isAppError(refused) && refused.code).toBe("conflict");
  });
});

describe("days on hold", () => {
  it("are asked for nothing, while they last and once they are over", async () => {
    const planned = async () =>
      (await course())?.weeks.reduce((total, { plannedDays }) => total + plannedDays, 0) ?? 0;
    const before = await planned();
    await stored(
      clinicId,
      "UPDATE programme SET paused_at = now() - interval '20 days', pause = '{all}' WHERE patient_id = $1",
      [actor.patientId],
    );
    const held = await planned();
    expect(before - held).toBeGreaterThanOrEqual(20);
    await withActorSql(clinician, (sql) =>
      updateProgrammesResumed(sql, patientsVisibleTo(clinician), actor.patientId),
    );
    expect(await planned()).toBe(held);
    expect(
      await stored(clinicId, "SELECT paused_at FROM programme WHERE patient_id = $1", [actor.patientId]),
    ).toEqual([{ paused_at: null }]);
  });
});
