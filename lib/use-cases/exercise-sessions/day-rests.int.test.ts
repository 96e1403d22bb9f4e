import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { doneSession } from "@/lib/testing/done-session";
import { buildClinic, buildStaff, plantCheckIn, stored } from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { finishSession } from "@/lib/use-cases/exercise-sessions/finish-session";
import { logItem } from "@/lib/use-cases/exercise-sessions/log-item";
import { planToKeep } from "@/lib/use-cases/exercise-sessions/plan-to-keep";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";
import { viewTodayPlan } from "@/lib/use-cases/exercise-sessions/today-plan";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";
import { viewHome } from "@/lib/use-cases/home/view-home";

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

const HOUR = 3_600_000;
const NAMES = ["DW01", "DW07", "HS01", "HM01"] as const;

const did = (exerciseIds: readonly string[], daysAgo: number) => doneSession(actor, exerciseIds, daysAgo);
const moved = (numbers: object) =>
  stored(clinicId, "UPDATE clinic SET dosing_settings = $1", [JSON.stringify(numbers)]);
async function today() {
  const plan = await viewTodayPlan(actor);
  if (plan.kind !== "ready") throw new Error(`no session now: ${plan.kind}`);
  const ids = (items: readonly { exerciseId: string }[]) => items.map(({ exerciseId }) => exerciseId);
  return { items: ids(plan.items), resting: ids(plan.resting), unstretched: ids(plan.unstretched) };
}

it("leaves strength out for the days of the clinic's setting, in the session, the kept plan and the home page", async () => {
  expect(await today()).toEqual({ items: [...NAMES], resting: [], unstretched: [] });
  const minutes = async () => {
    const { action } = await viewHome(actor);
    return action.kind === "exercises" ? action.minutes : 0;
  };
  const whole = await minutes();
  await did(["DW01", "DW07", "HS01"], 1);
  expect(await today()).toMatchObject({ items: ["DW01", "DW07", "HM01"], resting: ["HS01"] });
  expect(await minutes()).toBeLessThan(whole);
  expect(await planToKeep(actor)).toMatchObject({
    ...{ kind: "plan", rests: { worked: [{ exerciseId: "HS01" }], restDays: 2 } },
    items: NAMES.map((exerciseId) => ({ exerciseId })),
  });
  const { sessionId } = await startSession(actor);
  const { items } = await viewSession(actor, { sessionId });
  expect(items.map(({ exerciseId }) => exerciseId)).toEqual(["DW01", "DW07", "HM01"]);

  await stored(
    clinicId,
    "UPDATE exercise_session SET day = day - 1 WHERE finished_at IS NOT NULL AND patient_id = $1",
    [actor.patientId],
  );
  expect((await today()).resting).toEqual([]);
  await moved({ loadedRestDays: 3 });
  expect((await today()).resting).toEqual(["HS01"]);
  await moved({});
});

it("does not rest what was not done, nor hold back the session it was done in", async () => {
  await did(["DW01"], 1);
  expect((await today()).resting).toEqual([]);
  const { sessionId } = await startSession(actor);
  const ids = (await viewSession(actor, { sessionId })).items.map(({ id }) => id);
  for (const itemId of ids.slice(0, 3))
    await logItem(actor, {
      ...{ sessionId, itemId },
      fields: { "outcome-both": "done", "key-both": randomUUID(), pain: "1" },
    });
  expect((await viewSession(actor, { sessionId })).items).toHaveLength(4);
  expect((await today()).resting).toEqual([]);
  expect(await planToKeep(actor)).toMatchObject({ open: { id: sessionId }, ended: [] });
  await finishSession(actor, { sessionId });
  const [{ key } = { key: "" }] = await stored<{ key: string }>(
    clinicId,
    "SELECT client_key AS key FROM exercise_session WHERE id = $1",
    [sessionId],
  );
  expect(await planToKeep(actor)).toMatchObject({
    open: null,
    ended: [{ id: sessionId, key, round: 1, hurt: false }],
  });
  await stored(clinicId, "UPDATE exercise_session SET day = day - 1 WHERE patient_id = $1", [
    actor.patientId,
  ]);
  expect((await today()).resting).toEqual(["HS01"]);
});

it("leaves held stretches out in a flare, until it has settled", async () => {
  for (const days of [6, 5, 4])
    await plantCheckIn(clinicId, actor.patientId, new Date(Date.now() - days * 24 * HOUR));
  expect((await today()).unstretched).toEqual([]);
  await stored(
    clinicId,
    "UPDATE check_in SET pain = 6 WHERE patient_id = $1 AND started_at > now() - interval '12 hours'",
    [actor.patientId],
  );
  expect(await today()).toMatchObject({ items: ["DW01", "DW07", "HS01"], unstretched: ["HM01"] });
  await moved({ flareRise: 2, flareSettledDays: 2 });
  await stored(
    clinicId,
    "UPDATE check_in SET started_at = started_at - interval '2 days' WHERE patient_id = $1 AND pain = 6",
    [actor.patientId],
  );
  await plantCheckIn(clinicId, actor.patientId, new Date());
  expect((await today()).unstretched).toEqual([]);
  await moved({});
});

it("begins a plan anew after 28 days only with the full check-in", async () => {
  const sessionId = await did(["DW01"], 27);
  expect((await viewTodayPlan(actor)).kind).toBe("ready");
  // The phone may be without a network by tomorrow: it knows since when.
  const [last] = await stored(clinicId, 'SELECT day::text AS "lastDay" FROM exercise_session WHERE id = $1', [
    sessionId,
  ]);
  expect(await planToKeep(actor)).toMatchObject({ checkedIn: true, since: { ...last, freshStartDays: 28 } });
  await stored(clinicId, "UPDATE exercise_session SET day = day - 1 WHERE patient_id = $1", [
    actor.patientId,
  ]);
  expect(await viewTodayPlan(actor)).toEqual({ kind: "check-in-first", full: true });
  expect(await planToKeep(actor)).toMatchObject({ checkedIn: false });
  await expect(startSession(actor)).rejects.toMatchObject({ code: "conflict" });
  await stored(clinicId, "UPDATE check_in SET form = 'full' WHERE patient_id = $1", [actor.patientId]);
  expect((await viewTodayPlan(actor)).kind).toBe("ready");
});
