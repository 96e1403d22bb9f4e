import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findCheckIn, findLatestCheckIn } from "@/lib/data/check-ins/check-ins";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { buildClinic, buildStaff, plantCheckIn, stored } from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { doneRound, OFTEN, shiftSessions } from "@/lib/testing/rounds-of-a-day";
import { answerMorning } from "@/lib/use-cases/exercise-sessions/answer-morning";
import { morningsToKeep } from "@/lib/use-cases/exercise-sessions/mornings-to-keep";
import { planToKeep } from "@/lib/use-cases/exercise-sessions/plan-to-keep";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";
import { stopForPain } from "@/lib/use-cases/exercise-sessions/stop-for-pain";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";
import { listFollowUps } from "@/lib/use-cases/follow-ups/list-follow-ups";
import { viewHome } from "@/lib/use-cases/home/view-home";
import { receiveInSession } from "@/lib/use-cases/outbox/receive-in-session";

let clinician: StaffActor;
let actor: PatientActor;

beforeAll(async () => {
  clinician = await buildStaff(await buildClinic(), ["clinician"]);
});
beforeEach(async () => {
  actor = await programmedPatient(clinician, OFTEN);
  await plantCheckIn(actor.clinicId, actor.patientId, new Date());
});
afterAll(closeConnections);

const round = (pain = 0) => doneRound(actor, pain);
const course = () =>
  withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const latest = await findLatestCheckIn(sql, scope, actor.patientId);
    const row = latest && (await findCheckIn(sql, scope, latest.id, false, "always"));
    return row?.course.sessions?.map(({ worst, am, alarming }) => ({ worst, am, alarming }));
  });

describe("what the rules read of a day with several rounds", () => {
  it("is one session, with the worst of them and one morning", async () => {
    await round(2);
    const second = await round(6);
    await round(1);
    expect(await course()).toEqual([{ worst: 6, am: null, alarming: false }]);
    await shiftSessions(actor, 1);
    expect((await viewHome(actor)).morningOf).not.toBeNull();
    await answerMorning(actor, { sessionId: second, pain: 3, sore: null });
    expect((await viewHome(actor)).morningOf).toBeNull();
    expect((await morningsToKeep(actor)).map(({ answered }) => answered)).toEqual([true, true, true]);
    expect(await course()).toEqual([{ worst: 6, am: 3, alarming: false }]);
  });

  it("is a session each where the days differ", async () => {
    await round(2);
    await shiftSessions(actor, 1);
    await round(6);
    expect(await course()).toEqual([
      { worst: 2, am: null, alarming: false },
      { worst: 6, am: null, alarming: false },
    ]);
  });

  it("has what alarmed in a later one", async () => {
    await round();
    const sessionId = (await startSession(actor)).sessionId;
    const { items } = await viewSession(actor, { sessionId });
    await stopForPain(actor, {
      ...{
        sessionId,
        itemId: items[2]?.id ?? "",
        answer: { quality: "electric", legMoved: "down", pain: 5 },
      },
    });
    expect(await course()).toMatchObject([{ alarming: true }]);
  });
});

it("keeps an early round's pain on the clinic's list when a later one went well", async () => {
  const listed = async () => {
    const { items } = await listFollowUps(clinician, { view: "answered-red", page: 1 });
    return items.find(({ patientId }) => patientId === actor.patientId)?.reasons;
  };
  await round(8);
  const red = [{ kind: "answered-red", worst: 8, sign: "pain" }];
  expect(await listed()).toMatchObject(red);
  await round(0);
  expect(await listed()).toMatchObject(red);
});

it("does not ask once more about a morning when a round of that day arrives after the answer", async () => {
  const kept = await planToKeep(actor);
  if (kept.kind !== "plan") throw new Error(kept.kind);
  const first = await round();
  await shiftSessions(actor, 1);
  await answerMorning(actor, { sessionId: first, pain: 3, sore: true });
  const [{ day } = { day: "" }] = await stored<{ day: string }>(
    actor.clinicId,
    "SELECT day::text AS day FROM exercise_session WHERE id = $1",
    [first],
  );
  const { versionId } = kept.programme;
  const fields = { "outcome-both": "done", "key-both": randomUUID(), pain: "1" };
  const itemId = kept.items[0]?.id ?? "";
  const session = randomUUID();
  await receiveInSession(actor, { kind: "item-log", session, versionId, day, itemId, fields });
  await receiveInSession(actor, { kind: "session-end", session, versionId, day });
  expect((await viewHome(actor)).morningOf).toBeNull();
  expect((await morningsToKeep(actor)).map(({ answered }) => answered)).toEqual([true, true]);
  expect(await course()).toEqual([{ worst: 1, am: 3, alarming: false }]);
});
