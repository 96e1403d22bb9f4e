import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findSessionOfKey } from "@/lib/data/exercise-sessions/exercise-sessions";
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
import { planItem, programmeOf, WARM_UPS } from "@/lib/testing/programmed-patient";
import { doneRound, OFTEN, shiftSessions } from "@/lib/testing/rounds-of-a-day";
import { finishSession } from "@/lib/use-cases/exercise-sessions/finish-session";
import { planToKeep } from "@/lib/use-cases/exercise-sessions/plan-to-keep";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";
import { stopForPain } from "@/lib/use-cases/exercise-sessions/stop-for-pain";
import { viewTodayPlan } from "@/lib/use-cases/exercise-sessions/today-plan";
import { itemsSummedUp } from "@/lib/use-cases/exercise-sessions/session-summary";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";
import { swapItem } from "@/lib/use-cases/exercise-sessions/swap-item";
import { tellAfterWalk } from "@/lib/use-cases/exercise-sessions/tell-after-walk";
import { viewHome } from "@/lib/use-cases/home/view-home";
import { receiveInSession } from "@/lib/use-cases/outbox/receive-in-session";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";
import { viewProgramme } from "@/lib/use-cases/programmes/view-programme";

const SWAPPED = planItem("HM01", { sets: 1, seconds: 30, timesPerDay: 2 }, "each");
let clinician: StaffActor;
let actor: PatientActor;

beforeAll(async () => {
  clinician = await buildStaff(await buildClinic(), ["clinician"]);
});
beforeEach(async () => {
  const patientId = await buildPatient(clinician.clinicId);
  await assignProgramme(clinician, programmeOf(patientId, OFTEN));
  actor = await signedIn(clinician.clinicId, patientId);
  await plantCheckIn(actor.clinicId, actor.patientId, new Date());
});
afterAll(closeConnections);

const names = (items: readonly { readonly exerciseId: string }[]) =>
  items.map(({ exerciseId }) => exerciseId);
const begin = async () => (await startSession(actor)).sessionId;
const round = () => doneRound(actor);
/** The id of the session a phone began under this key. */
async function findSession(key: string): Promise<string> {
  const found = await withActorSql(actor, (sql) => findSessionOfKey(sql, patientsVisibleTo(actor), key));
  if (!found) throw new Error("no session of this key");
  return found.id;
}
describe("a plan with exercises several times a day", () => {
  it("offers round after round, each with what is prescribed that often, until the last is done", async () => {
    expect(await viewTodayPlan(actor)).toMatchObject({ kind: "ready", round: 1, rounds: 3 });
    const all = ["DW01", "DW08", "LM01", "HS01"];
    const each = [all, all, ["DW01", "DW08", "LM01"]];
    for (const [at, expected] of each.entries()) {
      const plan = await viewTodayPlan(actor);
      if (plan.kind !== "ready") throw new Error(`no round ${at + 1}: ${plan.kind}`);
      expect([plan.round, names(plan.items), names(plan.resting)]).toEqual([at + 1, expected, []]);
      expect((await viewHome(actor)).action).toMatchObject({
        ...{ kind: "exercises", begun: false, round: at + 1, rounds: 3 },
      });
      const sessionId = await begin();
      expect((await viewHome(actor)).action).toMatchObject({ kind: "exercises", begun: true, round: at + 1 });
      const viewed = await viewSession(actor, { sessionId });
      expect([viewed.session.round, names(viewed.items)]).toEqual([at + 1, expected]);
      await finishSession(actor, { sessionId });
      expect(names((await viewSession(actor, { sessionId })).items)).toEqual(expected);
    }
    expect(await viewTodayPlan(actor)).toEqual({ kind: "done" });
    expect((await viewHome(actor)).action).toEqual({ kind: "done", hurt: false });
    await expect(begin()).rejects.toThrow("no session now: done");
  });

  it("begins one round, though two tabs start it in the same moment or one of them later", async () => {
    const [one, other] = await Promise.all([begin(), begin()]);
    expect([other, await begin()]).toEqual([one, one]);
    await finishSession(actor, { sessionId: one });
    const second = await begin();
    expect(second).not.toBe(one);
    expect((await viewSession(actor, { sessionId: second })).session.round).toBe(2);
  });

  it("is shown to clinic and patient with what there was to do in each round, and with what was done besides", async () => {
    const shown = async () => {
      const { sessions } = await viewProgramme(clinician, { patientId: actor.patientId });
      return sessions.map(({ round: at, items }) => [at, names(items)]);
    };
    const all = ["DW01", "DW08", "LM01", "HS01"];
    await round();
    await round();
    const kept = await planToKeep(actor);
    if (kept.kind !== "plan") throw new Error(kept.kind);
    const third = { session: randomUUID(), versionId: kept.programme.versionId, day: kept.day };
    const logged = (exerciseId: string) => ({
      ...{ kind: "item-log" as const, ...third },
      itemId: kept.items.find((item) => item.exerciseId === exerciseId)?.id ?? "",
      fields: { "outcome-both": "done", "key-both": randomUUID(), pain: "0" },
    });
    const summedUp = async () => {
      const begun = await findSession(third.session);
      return names(itemsSummedUp(await viewSession(actor, { sessionId: begun })));
    };
    await receiveInSession(actor, logged("DW01"));
    expect(await summedUp()).toEqual(["DW01", "DW08", "LM01"]);
    expect(await shown()).toEqual([
      [3, ["DW01", "DW08", "LM01"]],
      [2, all],
      [1, all],
    ]);
    // The phone had no network and took it for the second round.
    await receiveInSession(actor, logged("HS01"));
    expect((await shown())[0]).toEqual([3, all]);
    expect(await summedUp()).toEqual(all);
  });

  it("is over for the day once something hurt, whatever was to come", async () => {
    const sessionId = await begin();
    const { items } = await viewSession(actor, { sessionId });
    await stopForPain(actor, {
      ...{ sessionId, itemId: items[0]?.id ?? "", answer: { quality: "dull", legMoved: "no", pain: 3 } },
    });
    await finishSession(actor, { sessionId });
    expect(await viewTodayPlan(actor)).toEqual({ kind: "done" });
    expect((await viewHome(actor)).action).toEqual({ kind: "done", hurt: true });
    expect(await planToKeep(actor)).toMatchObject({ ended: [{ id: sessionId, round: 1, hurt: true }] });
  });

  it("lets strength work rest on the days after, not between the rounds of one", async () => {
    await round();
    await round();
    expect(await viewTodayPlan(actor)).toMatchObject({ kind: "ready", round: 3, resting: [] });
    await shiftSessions(actor, 1);
    const next = await viewTodayPlan(actor);
    expect(next).toMatchObject({ kind: "ready", round: 1, resting: [{ exerciseId: "HS01" }] });
  });

  it.each([
    ["to come", false],
    ["that was begun", true],
  ])("has no further round where all of the one %s is on hold", async (_which, isBegun) => {
    const patientId = await buildPatient(clinician.clinicId);
    const strength = planItem("HS01", { sets: 1, reps: 8, timesPerDay: 2 });
    await assignProgramme(clinician, programmeOf(patientId, [...WARM_UPS, strength]));
    actor = await signedIn(clinician.clinicId, patientId);
    await plantCheckIn(actor.clinicId, patientId, new Date());
    await round();
    expect(await viewTodayPlan(actor)).toMatchObject({ kind: "ready", round: 2 });
    if (isBegun) await begin();
    expect((await viewHome(actor)).action).toMatchObject({ kind: "exercises", round: 2, begun: isBegun });
    const hold = "UPDATE programme SET pause = '{loaded}' WHERE patient_id = $1 RETURNING id";
    await stored(actor.clinicId, hold, [patientId]);
    expect(await viewTodayPlan(actor)).toEqual({ kind: "done" });
    expect((await viewHome(actor)).action).toEqual({ kind: "done", hurt: false });
  });
});

it("counts the rounds a phone did without a network in the order they come", async () => {
  const kept = await planToKeep(actor);
  if (kept.kind !== "plan") throw new Error(kept.kind);
  expect(kept.items.map(({ id, exerciseId }) => [exerciseId, kept.rounds.get(id)])).toEqual([
    ["DW01", 3],
    ["DW08", 3],
    ["LM01", 3],
    ["HS01", 2],
  ]);
  const { versionId } = kept.programme;
  for (const session of [randomUUID(), randomUUID()])
    await receiveInSession(actor, { kind: "session-end", session, versionId, day: kept.day });
  expect(await planToKeep(actor)).toMatchObject({ ended: [{ round: 1 }, { round: 2 }] });
  expect(await viewTodayPlan(actor)).toMatchObject({ kind: "ready", round: 3 });
});

it("shows in a later round the easier exercise that took the place of one that hurt", async () => {
  const patientId = await buildPatient(clinician.clinicId);
  const often = planItem("HS01", { sets: 1, reps: 8, timesPerDay: 2 });
  await assignProgramme(clinician, programmeOf(patientId, [...WARM_UPS, often, SWAPPED]));
  actor = await signedIn(clinician.clinicId, patientId);
  await plantCheckIn(actor.clinicId, patientId, new Date());
  await finishSession(actor, { sessionId: await begin() });
  const sessionId = await begin();
  const { items } = await viewSession(actor, { sessionId });
  const itemId = items.find(({ exerciseId }) => exerciseId === SWAPPED.exerciseId)?.id ?? "";
  await stopForPain(actor, { sessionId, itemId, answer: { quality: "dull", legMoved: "no", pain: 4 } });
  await tellAfterWalk(actor, { sessionId, itemId, afterWalk: "gone" });
  const { swapId } = await swapItem(actor, { sessionId, itemId });
  expect((await viewSession(actor, { sessionId })).items.map(({ id }) => id)).toContain(swapId);
});

it("goes on with no round that was done elsewhere meanwhile", async () => {
  const left = await begin();
  const kept = await planToKeep(actor);
  if (kept.kind !== "plan") throw new Error(kept.kind);
  const { versionId } = kept.programme;
  expect(kept.open?.id).toBe(left);
  await receiveInSession(actor, { kind: "session-end", session: randomUUID(), versionId, day: kept.day });
  expect(await viewTodayPlan(actor)).toMatchObject({ kind: "ready", round: 2, open: undefined });
  expect((await viewHome(actor)).action).toMatchObject({ kind: "exercises", begun: false, round: 2 });
  expect(await planToKeep(actor)).toMatchObject({ open: null });
  const second = await begin();
  expect((await viewSession(actor, { sessionId: second })).session.round).toBe(2);
  expect(await viewTodayPlan(actor)).toMatchObject({ round: 2, open: { id: second } });
  expect((await viewHome(actor)).action).toMatchObject({ begun: true, round: 2 });
});
