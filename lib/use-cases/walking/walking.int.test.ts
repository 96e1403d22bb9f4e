import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type AnyoneActor, makeActor, type PatientActor, type StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import {
  buildClinic,
  buildPatient,
  buildStaff,
  plantCheckIn,
  signedIn,
  stored,
} from "@/lib/testing/factories";
import { programmeOf } from "@/lib/testing/programmed-patient";
import { viewProgress } from "@/lib/use-cases/dosing/view-progress";
import { finishSession } from "@/lib/use-cases/exercise-sessions/finish-session";
import { logItem } from "@/lib/use-cases/exercise-sessions/log-item";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";
import { viewTodayPlan } from "@/lib/use-cases/exercise-sessions/today-plan";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";
import { createPrintLink } from "@/lib/use-cases/programmes/create-print-link";
import { openPrintLink } from "@/lib/use-cases/programmes/open-print-link";
import { printToken } from "@/lib/use-cases/programmes/print-token";
import { viewPrintSheet } from "@/lib/use-cases/programmes/view-print-sheet";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";
import { saveWalkTest } from "@/lib/use-cases/walking/save-walk-test";
import { viewWalking } from "@/lib/use-cases/walking/view-walking";

let clinicId: ClinicId;
let clinician: StaffActor;
let actor: PatientActor;

const ITEMS = [
  { exerciseId: "DW01", dose: { sets: 1, seconds: 60 }, side: "both", note: "" },
  { exerciseId: "DW08", dose: { sets: 1, reps: 8 }, side: "both", note: "" },
  { exerciseId: "AE01", dose: { sets: 1, seconds: 600 }, side: "both", note: "" },
];

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"]);
});
afterAll(closeConnections);
beforeEach(async () => {
  const patientId = await buildPatient(clinicId);
  await assignProgramme(clinician, programmeOf(patientId, ITEMS));
  actor = await signedIn(clinicId, patientId);
  await plantCheckIn(clinicId, patientId, new Date());
});

const tested = (minutes: number, more: object = {}, clientKey = randomUUID()) =>
  saveWalkTest(actor, { minutes, honest: true, legs: false, clientKey, ...more });
const walkOf = async () => {
  const plan = await viewTodayPlan(actor);
  if (plan.kind !== "ready") throw new Error(plan.kind);
  const { exerciseId, dose } = plan.items[2] ?? {};
  return { exerciseId, work: dose?.work };
};
const card = async () => (await viewProgress(clinician, { patientId: actor.patientId })).course?.walking;

/** A finished walk of so many days ago: part of it, so many seconds, where they are given. */
async function walked(daysAgo: number, seconds?: number, pain = 0): Promise<void> {
  const { sessionId } = await startSession(actor);
  const walk = (await viewSession(actor, { sessionId })).items[2];
  const part = seconds !== undefined;
  const fields = { "outcome-both": part ? "part" : "done", "amount-both": part ? `${seconds}` : "" };
  await logItem(actor, {
    ...{ sessionId, itemId: walk?.id ?? "" },
    fields: { ...fields, "key-both": randomUUID(), pain: `${pain}` },
  });
  await finishSession(actor, { sessionId });
  await stored(
    clinicId,
    "UPDATE exercise_session SET day = day - $2::int, morning_pain = 0, morning_at = now() WHERE id = $1",
    [sessionId, daysAgo],
  );
}

it("makes today's walk as long as the rule says, in the session and for the clinician", async () => {
  expect(await walkOf()).toEqual({ exerciseId: "AE01", work: { kind: "time", seconds: 600 } });
  expect(await card()).toEqual({ tests: [], course: null });
  const clientKey = randomUUID();
  await Promise.all(Array.from({ length: 5 }, () => tested(20, {}, clientKey)));
  expect(await walkOf()).toEqual({ exerciseId: "AE01", work: { kind: "time", seconds: 960 } });
  const { sessionId } = await startSession(actor);
  expect((await viewSession(actor, { sessionId })).items[2]?.dose.work).toEqual({
    kind: "time",
    seconds: 960,
  });
  expect(await card()).toMatchObject({
    tests: [{ minutes: 20 }],
    course: { threshold: 20, target: { minutes: 16 } },
  });
  await tested(3);
  expect(await walkOf()).toMatchObject({ exerciseId: "AE02" });
});

it("keeps a test that was changed under one key beside the one before, each once", async () => {
  const clientKey = randomUUID();
  for (const minutes of [12, 15, 15, 12]) await tested(minutes, {}, clientKey);
  expect((await card())?.tests).toMatchObject([{ minutes: 12 }, { minutes: 15 }]);
});

it("stands on the printed sheet and behind its code as it is walked today", async () => {
  const { patientId } = actor;
  const { programme } = await viewPrintSheet(clinician, { patientId });
  const { linkId } = await createPrintLink(clinician, { programmeId: programme.id });
  const printed = async () => (await viewPrintSheet(clinician, { patientId })).items[2];
  const action = "print-link.open";
  const anyone = makeActor<AnyoneActor>({ kind: "anyone", network: "n", requestId: randomUUID(), action });
  const opened = async () => (await openPrintLink(anyone, { token: printToken(linkId) })).items[2];
  for (const item of [await printed(), await opened()])
    expect(item).toMatchObject({ exerciseId: "AE01", dose: { work: { seconds: 600 } } });
  await tested(20);
  for (const item of [await printed(), await opened()])
    expect(item).toMatchObject({ exerciseId: "AE01", dose: { work: { seconds: 960 } } });
  await tested(3);
  for (const item of [await printed(), await opened()]) expect(item?.exerciseId).toBe("AE02");
});

it("grows after three good walks, and shrinks to where pain cut one short", async () => {
  await tested(20);
  await stored(clinicId, "UPDATE walk_test SET day = day - 5 WHERE patient_id = $1", [actor.patientId]);
  for (const days of [4, 3, 2]) await walked(days);
  expect((await card())?.course).toMatchObject({ target: { minutes: 17 } });
  await walked(1, 600, 4);
  expect((await card())?.course).toMatchObject({ threshold: 10, target: { minutes: 8 } });
});

it("does not count a test that was not easy, tells of the legs, and stays with its patient", async () => {
  await tested(30, { honest: false, legs: true });
  expect(await walkOf()).toMatchObject({ work: { seconds: 600 } });
  expect(await viewWalking(actor)).toMatchObject({
    kind: "walk",
    course: null,
    tests: [{ minutes: 30, legs: true }],
  });
  const other = await signedIn(clinicId, await buildPatient(clinicId));
  const seen = (as: PatientActor) => withActorSql(as, (sql) => sql.query("SELECT id FROM walk_test"));
  expect(await seen(other)).toEqual([]);
  expect(await seen(actor)).toHaveLength(1);
  expect(await viewWalking(other)).toEqual({ kind: "no-walk" });
});

it("leaves the walk to its rule while the clinician's proposals go by the rest", async () => {
  await tested(20);
  await walked(30);
  await stored(
    clinicId,
    "UPDATE exercise_session SET started_at = started_at - interval '30 days' WHERE patient_id = $1",
    [actor.patientId],
  );
  const { course } = await viewProgress(clinician, { patientId: actor.patientId });
  expect(course?.items.find(({ item }) => item.exerciseId === "AE01")?.proposal).toMatchObject({
    ...{ action: "hold", rule: "DOSE-5", reason: "walk-rule" },
  });
});
