import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { saveMorning } from "@/lib/data/exercise-sessions/mornings";
import { findClinicClock } from "@/lib/data/patients/patients";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { buildClinic, buildStaff, stored, plantCheckIn } from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { refusal } from "@/lib/testing/refusal";
import { answerMorning } from "@/lib/use-cases/exercise-sessions/answer-morning";
import { finishSession } from "@/lib/use-cases/exercise-sessions/finish-session";
import { logItem } from "@/lib/use-cases/exercise-sessions/log-item";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";
import { stopForPain } from "@/lib/use-cases/exercise-sessions/stop-for-pain";
import { tellAfterWalk } from "@/lib/use-cases/exercise-sessions/tell-after-walk";
import { viewMorning } from "@/lib/use-cases/exercise-sessions/view-morning";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";

let clinicId: ClinicId;
let clinician: StaffActor;
let actor: PatientActor;
let sessionId: string;
let items: string[];

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"]);
});
afterAll(closeConnections);

beforeEach(async () => {
  actor = await programmedPatient(clinician);
  await plantCheckIn(clinicId, actor.patientId, new Date());
  ({ sessionId } = await startSession(actor));
  items = (await viewSession(actor, { sessionId })).items.map(({ id }) => id);
});

type Answer = Parameters<typeof stopForPain>[1]["answer"];
const stop = (change: Partial<Answer> = {}, at = 0, as = actor) =>
  stopForPain(as, {
    ...{ sessionId, itemId: items[at] ?? "" },
    answer: { quality: "sharp", legMoved: "no", pain: 6, ...change },
  });
const after = (afterWalk: "gone" | "still" | "strong" | "spread", at = 0, as = actor) =>
  tellAfterWalk(as, { sessionId, itemId: items[at] ?? "", afterWalk });
const alerts = () =>
  stored<{ tier: string; rules: string[] }>(
    clinicId,
    "SELECT tier::text, fired_rules AS rules FROM alert WHERE patient_id = $1",
    [actor.patientId],
  );
const checkIn = async () =>
  (
    await stored<{ answers: object; tier: string }>(
      clinicId,
      "SELECT answers, tier::text FROM check_in WHERE patient_id = $1",
      [actor.patientId],
    )
  )[0];
const isFinished = async () => (await viewSession(actor, { sessionId })).session.finishedAt !== null;

describe("this hurts, and no word more", () => {
  const endNow = (hurtItemId = items[0]) => finishSession(actor, { sessionId, hurtItemId });
  const alarming = () =>
    stored<{ alarming: boolean; worst: number | null }>(
      clinicId,
      'SELECT alarming, worst_pain AS "worst" FROM exercise_session WHERE id = $1',
      [sessionId],
    );

  it("is kept with the end of the session, and counts as the careful answer", async () => {
    await endNow();
    await endNow();
    const { stops, logs, session } = await viewSession(actor, { sessionId });
    const nothing = { pain: null, quality: null, legMoved: null, afterWalk: null };
    expect(stops).toEqual([{ itemId: items[0], ...nothing }]);
    expect(logs).toMatchObject([{ itemId: items[0], outcome: "not_done", pain: null }]);
    expect(session.finishedAt).not.toBeNull();
    expect(await alarming()).toEqual([{ alarming: true, worst: null }]);
  });

  it("takes nothing back of what was told, and an end without it keeps none", async () => {
    await stop({ quality: "dull" });
    await endNow();
    expect((await viewSession(actor, { sessionId })).stops).toMatchObject([{ quality: "dull", pain: 6 }]);
    expect(await alarming()).toEqual([{ alarming: false, worst: 6 }]);
    await endNow(randomUUID());
    expect((await viewSession(actor, { sessionId })).stops).toHaveLength(1);
  });
});

describe("this hurts", () => {
  it("is stored, leaves the exercise out with its pain, and opens strength without that warm-up", async () => {
    expect(await stop()).toEqual({ checkInId: null });
    expect(await stop({ pain: 7 })).toEqual({ checkInId: null });
    const { stops, logs } = await viewSession(actor, { sessionId });
    const stopped = { itemId: items[0], pain: 7, quality: "sharp", legMoved: "no", afterWalk: null };
    expect(stops).toEqual([stopped]);
    expect(logs).toMatchObject([{ itemId: items[0], side: "both", outcome: "not_done", pain: 6 }]);
    expect(await alerts()).toEqual([]);
    const log = (at: number) =>
      logItem(actor, {
        sessionId,
        itemId: items[at] ?? "",
        fields: {
          "outcome-both": "part",
          "key-both": randomUUID(),
          "amount-both": "5",
          pain: "2",
          form: "no",
        },
      });
    expect(await refusal(log(2))).toBe("conflict");
    expect(await log(1)).toMatchObject({ after: { nextItemId: items[2] } });
    expect(await log(2)).toMatchObject({ after: { nextItemId: items[3] } });
    const { logs: all } = await viewSession(actor, { sessionId });
    expect(all.find(({ itemId }) => itemId === items[1])).toMatchObject({
      ...{ outcome: "part", repsDone: 5, secondsDone: null, formFelt: "no" },
    });
  });

  const BOTH_SIDES = 3;
  const FIRST_SIDE_DONE = { "outcome-left": "done", "outcome-right": "part", "amount-right": "20" };
  const sidesLogged = async () =>
    (await viewSession(actor, { sessionId })).logs
      .filter(({ itemId }) => itemId === items[BOTH_SIDES])
      .map(({ side, outcome, secondsDone, pain }) => [side, outcome, secondsDone, pain].join(" "))
      .toSorted();

  it("keeps what was done of it before: the first side, and the part of the second", async () => {
    const of = { sessionId, itemId: items[BOTH_SIDES] ?? "", done: FIRST_SIDE_DONE };
    await stopForPain(actor, { ...of, answer: { quality: "dull", legMoved: "no", pain: 4 } });
    expect(await sidesLogged()).toEqual(["left done 60 4", "right part 20 4"]);
  });

  it("keeps it where nothing more is said, and calls the rest not done", async () => {
    const done = { "outcome-left": "done", "outcome-right": "cured" };
    await finishSession(actor, { sessionId, hurtItemId: items[BOTH_SIDES], done });
    expect(await sidesLogged()).toEqual(["left done 60 ", "right not_done  "]);
  });

  it.each([
    ["bothLegs", "emergency", "RF-A06", { bothLegs: "NEW" }],
    ["down", "soon", "RF-A10", { legPain: "NEW" }],
  ] as const)("raises an alert at once when it went %s", async (legMoved, _tier, rule, answers) => {
    const { checkInId } = await stop({ quality: "dull", legMoved });
    expect(checkInId).not.toBeNull();
    const [alert] = await alerts();
    expect(alert?.rules).toContain(rule);
    expect(await checkIn()).toMatchObject({ answers, tier: alert?.tier });
    // The same post once more leads to the same page and makes no second alert.
    expect(await refusal(stop({ quality: "dull", legMoved }))).toBe("went through");
    expect(await alerts()).toHaveLength(1);
  });

  it("goes on after a walk that helped: noted for the next visit, no alert", async () => {
    await stop();
    expect(await after("gone")).toEqual({ checkInId: null });
    expect(await alerts()).toEqual([]);
    expect(await checkIn()).toMatchObject({ answers: { sharpEx: "gone" }, tier: "routine" });
    expect(await isFinished()).toBe(false);
  });

  it.each(["still", "strong", "spread"] as const)("ends the session when it is %s (RF-H01)", async (how) => {
    await stop();
    const { checkInId } = await after(how);
    expect(checkInId).not.toBeNull();
    expect(await alerts()).toEqual([{ tier: "soon", rules: ["RF-H01"] }]);
    expect(await isFinished()).toBe(true);
    expect(await after(how)).toEqual({ checkInId });
    expect(await alerts()).toHaveLength(1);
    const { all, items: toDo, logs, paused } = await viewSession(actor, { sessionId });
    // The rest of the day is on hold until the clinic has read it.
    expect({ paused, toDo }).toEqual({ paused: true, toDo: [] });
    expect(all.find(({ id }) => id === logs[0]?.itemId)).toMatchObject({ exerciseId: "DW01" });
  });

  it("is heard where the session was ended meanwhile, on another phone, say", async () => {
    await finishSession(actor, { sessionId });
    const { checkInId } = await stop({ quality: "dull", legMoved: "bothLegs" });
    expect(checkInId).not.toBeNull();
    expect((await alerts())[0]?.rules).toContain("RF-A06");
    expect(await checkIn()).toMatchObject({ answers: { bothLegs: "NEW" } });
    // Sent again, or from a page of before: nothing is taken back.
    expect(await stop({ quality: "dull", legMoved: "bothLegs" })).toEqual({ checkInId: null });
    expect(await stop({ quality: "dull", legMoved: "no", pain: 1 })).toEqual({ checkInId: null });
    const { stops } = await viewSession(actor, { sessionId });
    expect(stops).toMatchObject([{ itemId: items[0], legMoved: "bothLegs", pain: 6 }]);
    expect(await alerts()).toHaveLength(1);
  });

  it("is heard where the programme was held meanwhile, and is told anew where it is worse", async () => {
    await stop({ legMoved: "no" });
    await after("still");
    expect((await viewSession(actor, { sessionId })).paused).toBe(true);
    expect((await stop({ quality: "dull", legMoved: "bothLegs" }, 1)).checkInId).not.toBeNull();
    expect((await stop({ legMoved: "down" }, 2)).checkInId).not.toBeNull();
    // Nor is it lost where no more is said of it than that it hurt.
    await finishSession(actor, { sessionId, hurtItemId: items[3] });
    expect((await viewSession(actor, { sessionId })).stops.map(({ itemId }) => itemId)).toContain(items[3]);
    expect((await alerts()).flatMap(({ rules }) => rules)).toEqual(
      expect.arrayContaining(["RF-H01", "RF-A06", "RF-A10"]),
    );
  });

  it("of two at once, an end and a red flag, is kept whichever comes first", async () => {
    await Promise.all([finishSession(actor, { sessionId }), stop({ legMoved: "bothLegs" })]);
    expect((await alerts())[0]?.rules).toContain("RF-A06");
    expect((await viewSession(actor, { sessionId })).stops).toMatchObject([{ legMoved: "bothLegs" }]);
    expect(await isFinished()).toBe(true);
  });

  it("lets an ache that stays be told from a sharp pain", async () => {
    await stop({ quality: "dull" });
    expect(await after("still")).toEqual({ checkInId: null });
    expect(await isFinished()).toBe(false);
    expect(await alerts()).toEqual([]);
  });

  it("takes nothing for another patient, or a walk nobody was sent on", async () => {
    const stranger = await programmedPatient(clinician);
    expect(await refusal(stop({}, 0, stranger))).toBe("not-found");
    expect(await refusal(after("gone"))).toBe("not-found");
    await stop();
    expect(await refusal(after("still", 0, stranger))).toBe("not-found");
    expect(await alerts()).toEqual([]);
    expect(await refusal(after("gone"))).toBe("went through");
  });
});

describe("the morning after", () => {
  const yesterday = () =>
    stored(clinicId, "UPDATE exercise_session SET day = day - 1 WHERE id = $1 RETURNING id", [sessionId]);
  const morning = () =>
    stored<{ pain: number | null }>(
      clinicId,
      "SELECT morning_pain AS pain FROM exercise_session WHERE id = $1",
      [sessionId],
    );

  it("is saved of two phones at once, though the first to begin is the last to write", async () => {
    await yesterday();
    const [begun, written] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
    const last = withActorSql(actor, async (sql) => {
      const scope = patientsVisibleTo(actor);
      const { today: day } = await findClinicClock(sql, scope);
      begun.resolve(undefined);
      await written.promise;
      return saveMorning(sql, scope, { sessionId, pain: 5, sore: null, day, at: null });
    });
    await begun.promise;
    await answerMorning(actor, { sessionId, pain: 3, sore: null });
    written.resolve(undefined);
    expect(await last).toBe(true);
    expect(await morning()).toEqual([{ pain: 5 }]);
  });

  it("is asked about on the next day only, and the newest answer of that day counts", async () => {
    expect(await viewMorning(actor, { sessionId })).toEqual({ asked: false, pain: null, sore: null });
    expect(await refusal(answerMorning(actor, { sessionId, pain: 3, sore: null }))).toBe("not-found");
    await yesterday();
    expect(await viewMorning(actor, { sessionId })).toEqual({ asked: true, pain: null, sore: null });
    await answerMorning(actor, { sessionId, pain: 3, sore: null });
    await answerMorning(actor, { sessionId, pain: 2, sore: null });
    expect(await morning()).toEqual([{ pain: 2 }]);
    await yesterday();
    expect(await refusal(answerMorning(actor, { sessionId, pain: 9, sore: null }))).toBe("not-found");
    expect(await morning()).toEqual([{ pain: 2 }]);
  });

  it("keeps what was said of sore muscles, and makes TR-10 with the one before where both mornings were red", async () => {
    await stored(
      clinicId,
      "UPDATE exercise_session SET finished_at = now(), day = day - 4, morning_pain = 6, morning_at = now() WHERE id = $1",
      [sessionId],
    );
    const log = async () =>
      logItem(actor, {
        ...{ sessionId, itemId: items[0] ?? "" },
        fields: { "outcome-both": "done", "key-both": randomUUID(), pain: "1" },
      });
    await stored(clinicId, "UPDATE exercise_session SET finished_at = NULL WHERE id = $1", [sessionId]);
    await log();
    await stored(
      clinicId,
      "UPDATE exercise_session SET finished_at = now(), started_at = started_at - interval '4 days' WHERE id = $1",
      [sessionId],
    );
    ({ sessionId } = await startSession(actor));
    await log();
    await yesterday();
    const fired = async () =>
      (
        await stored<{ fired: string[] }>(
          clinicId,
          "SELECT fired_rules AS fired FROM check_in WHERE patient_id = $1",
          [actor.patientId],
        )
      )[0]?.fired;
    await answerMorning(actor, { sessionId, pain: 6, sore: true });
    expect(await viewMorning(actor, { sessionId })).toEqual({ asked: true, pain: 6, sore: true });
    expect(await fired()).toEqual([]);
    await answerMorning(actor, { sessionId, pain: 6, sore: false });
    expect(await fired()).toEqual(["TR-10"]);
  });

  it("is absent for another patient", async () => {
    await yesterday();
    const stranger = await programmedPatient(clinician);
    expect(await refusal(viewMorning(stranger, { sessionId }))).toBe("not-found");
    expect(await refusal(answerMorning(stranger, { sessionId, pain: 1, sore: null }))).toBe("not-found");
    expect(await morning()).toEqual([{ pain: null }]);
  });
});
