import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import {
  buildClinic,
  buildPatient,
  buildStaff,
  signedIn,
  stored,
  plantCheckIn,
} from "@/lib/testing/factories";
import { PROGRAMME_ITEMS, programmedPatient, programmeOf } from "@/lib/testing/programmed-patient";
import { refusal } from "@/lib/testing/refusal";
import { finishSession } from "@/lib/use-cases/exercise-sessions/finish-session";
import { logItem } from "@/lib/use-cases/exercise-sessions/log-item";
import { planToKeep } from "@/lib/use-cases/exercise-sessions/plan-to-keep";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";
import { viewHome } from "@/lib/use-cases/home/view-home";
import { viewTodayPlan } from "@/lib/use-cases/exercise-sessions/today-plan";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";

let clinicId: ClinicId;
let clinician: StaffActor;
let patientId: PatientId;
let actor: PatientActor;

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"]);
});
afterAll(closeConnections);

const HOUR = 3_600_000;

const patientWithProgramme = () => programmedPatient(clinician);
const checkIn = (of: string, at: Date) => plantCheckIn(clinicId, of, at);

beforeEach(async () => {
  actor = await patientWithProgramme();
  patientId = actor.patientId;
  await checkIn(patientId, new Date());
});

const start = (as = actor) => startSession(as);
const pause = (classes: string) =>
  stored(
    clinicId,
    `UPDATE programme SET pause = $2::text[], paused_at = CASE WHEN 'all' = ANY ($2::text[]) THEN now() END WHERE patient_id = $1`,
    [patientId, classes],
  );

/** The sessions so far were each a day earlier. */
const dayBack = () =>
  stored(clinicId, "UPDATE exercise_session SET day = day - 1 WHERE patient_id = $1", [patientId]);

async function itemIds(sessionId: string, as = actor): Promise<string[]> {
  return (await viewSession(as, { sessionId })).items.map(({ id }) => id);
}

type Log = { side: string; outcome: string; pain: number; live: boolean };
const logs = (sessionId: string) =>
  stored<Log>(
    clinicId,
    `SELECT side::text AS side, outcome::text AS outcome, pain, superseded_at IS NULL AS live
     FROM session_log WHERE session_id = $1 ORDER BY at, side`,
    [sessionId],
  );
const both = (outcome: string, pain: number, key = randomUUID()) => ({
  "outcome-both": outcome,
  "key-both": key,
  pain: `${pain}`,
});

describe("starting", () => {
  it("needs a completed check-in of today", async () => {
    expect(await refusal(start())).toBe("went through");
    const other = await patientWithProgramme();
    expect(await refusal(start(other))).toBe("conflict");
    await checkIn(other.patientId, new Date(Date.now() - 30 * HOUR));
    expect(await viewTodayPlan(other)).toEqual({ kind: "check-in-first", full: false });
    expect(await refusal(start(other))).toBe("conflict");
  });

  it("is refused while everything is paused, and leaves out what is on hold", async () => {
    await pause("{all}");
    expect(await viewTodayPlan(actor)).toEqual({ kind: "paused", pause: ["all"] });
    expect(await refusal(start())).toBe("conflict");
    await pause("{loaded}");
    const { sessionId } = await start();
    const { items } = await viewSession(actor, { sessionId });
    expect(items.map(({ exerciseId }) => exerciseId)).toEqual(["DW01", "DW07", "HM01"]);
  });

  it("is refused before the plan's first day, on the phone's kept page too, and goes through on it", async () => {
    const startsIn = (days: number) =>
      stored<{ day: string }>(
        clinicId,
        `UPDATE programme SET starts_on = (now() AT TIME ZONE c.time_zone)::date + $2::int FROM clinic c
         WHERE c.id = clinic_id AND patient_id = $1 RETURNING to_char(starts_on, 'YYYY-MM-DD') AS day`,
        [patientId, days],
      );
    const [tomorrow] = await startsIn(1);
    const later = { kind: "begins-later", startsOn: tomorrow?.day };
    expect(await viewTodayPlan(actor)).toEqual(later);
    expect(await planToKeep(actor)).toEqual(later);
    expect((await viewHome(actor)).action).toEqual(later);
    expect(await refusal(start())).toBe("conflict");
    await startsIn(0);
    expect(await planToKeep(actor)).toMatchObject({ kind: "plan" });
    expect(await refusal(start())).toBe("went through");
  });

  it("makes one session, however often it is begun", async () => {
    const made = await Promise.all(Array.from({ length: 20 }, () => startSession(actor)));
    expect(new Set(made.map(({ sessionId }) => sessionId)).size).toBe(1);
    expect(await viewTodayPlan(actor)).toMatchObject({ kind: "ready", open: { id: made[0]?.sessionId } });
  });

  it("is refused once a session of the day is over, as the home page says, and goes through the day after", async () => {
    const { sessionId } = await startSession(actor);
    expect((await viewTodayPlan(actor)).kind).toBe("ready");
    await finishSession(actor, { sessionId });
    expect((await viewHome(actor)).action).toEqual({ kind: "done", hurt: false });
    expect(await viewTodayPlan(actor)).toEqual({ kind: "done" });
    expect(await refusal(start())).toBe("conflict");
    await dayBack();
    expect((await viewHome(actor)).action).toMatchObject({ kind: "exercises", begun: false });
    expect((await viewTodayPlan(actor)).kind).toBe("ready");
    expect(await refusal(start())).toBe("went through");
  });

  it("does not offer to carry on a session of an earlier version", async () => {
    const { sessionId } = await start();
    const next = programmeOf(patientId, PROGRAMME_ITEMS.slice(0, 2));
    expect((await viewHome(actor)).action).toMatchObject({ begun: true });
    await assignProgramme(clinician, next);
    expect((await viewHome(actor)).action).toMatchObject({ kind: "exercises", begun: false });
    const plan = await viewTodayPlan(actor);
    expect(plan).toMatchObject({ kind: "ready", open: undefined });
    expect(await itemIds(sessionId)).toHaveLength(4);
  });
});

describe("logging", () => {
  it("makes one row per side, also when the same post arrives twenty times at once", async () => {
    const { sessionId } = await start();
    const itemId = (await itemIds(sessionId))[3] ?? "";
    const keys = { "key-left": randomUUID(), "key-right": randomUUID() };
    const fields = { "outcome-left": "done", "outcome-right": "part", ...keys, pain: "3" };
    const sent = Array.from({ length: 20 }, () => logItem(actor, { sessionId, itemId, fields }));
    const answered = { after: { nextItemId: null }, checkInId: null };
    expect(await Promise.all(sent)).toEqual(sent.map(() => answered));
    expect(await logs(sessionId)).toEqual([
      { side: "left", outcome: "done", pain: 3, live: true },
      { side: "right", outcome: "part", pain: 3, live: true },
    ]);
  });

  it("keeps a changed answer as a new row and the old one as superseded, under the same key too", async () => {
    const { sessionId } = await start();
    const [itemId = "", second] = await itemIds(sessionId);
    const key = randomUUID();
    expect(await logItem(actor, { sessionId, itemId, fields: both("done", 2, key) })).toMatchObject({
      after: { nextItemId: second },
    });
    await logItem(actor, { sessionId, itemId, fields: both("part", 6, key) });
    await logItem(actor, { sessionId, itemId, fields: both("part", 7) });
    expect(await logs(sessionId)).toEqual([
      { side: "both", outcome: "done", pain: 2, live: false },
      { side: "both", outcome: "part", pain: 6, live: false },
      { side: "both", outcome: "part", pain: 7, live: true },
    ]);
    const { logs: shown } = await viewSession(actor, { sessionId });
    const said = { repsDone: null, secondsDone: null, formFelt: null };
    expect(shown).toEqual([{ itemId, side: "both", outcome: "part", pain: 7, ...said }]);
  });

  it("leaves one live row when different answers arrive at once", async () => {
    const { sessionId } = await start();
    const [itemId = ""] = await itemIds(sessionId);
    const answers = Array.from({ length: 10 }, (_, pain) => both("done", pain));
    await Promise.all(answers.map((fields) => logItem(actor, { sessionId, itemId, fields })));
    const all = await logs(sessionId);
    expect(all).toHaveLength(10);
    expect(all.filter(({ live }) => live)).toHaveLength(1);
  });

  it.each([
    ["no pain", { "outcome-both": "done", "key-both": randomUUID() }, { pain: "choosePain" }],
    ["no outcome", { "key-both": randomUUID(), pain: "2" }, { "outcome-both": "chooseOutcome" }],
    ["nothing", {}, { "outcome-both": "chooseOutcome", pain: "choosePain" }],
    ["pain above ten", both("done", 11), { pain: "choosePain" }],
    ["a broken key", { ...both("done", 1), "key-both": "x" }, { "outcome-both": "tryAgain" }],
  ])("refuses %s by its field and stores nothing", async (_what, fields, problems) => {
    const { sessionId } = await start();
    const [itemId = ""] = await itemIds(sessionId);
    const refused = logItem(actor, { sessionId, itemId, fields });
    await expect(refused).rejects.toMatchObject({ code: "invalid", fields: problems });
    expect(await logs(sessionId)).toEqual([]);
  });

  it("opens strength after each warm-up exercise, which is not to be left out before it", async () => {
    const { sessionId } = await start();
    const [march = "", hips = "", strength = "", stretch = ""] = await itemIds(sessionId);
    const log = (itemId: string, outcome: string) =>
      logItem(actor, { sessionId, itemId, fields: both(outcome, 1) });
    await expect(log(march, "not_done")).rejects.toMatchObject({
      code: "invalid",
      fields: { "outcome-both": "warmUpFirst" },
    });
    await log(march, "done");
    expect(await refusal(log(strength, "done"))).toBe("conflict");
    await log(hips, "part");
    expect(await log(strength, "not_done")).toMatchObject({ after: { nextItemId: stretch } });
  });

  it("keeps what was done though the programme was held or the session ended meanwhile, and leads to what says so", async () => {
    const { sessionId } = await start();
    const [march = "", hips = "", strength = ""] = await itemIds(sessionId);
    const log = (itemId: string, pain: number) =>
      logItem(actor, { sessionId, itemId, fields: both("done", pain) });
    await pause("{all}");
    const over = { after: null, checkInId: null };
    expect(await log(march, 1)).toEqual(over);
    await pause("{loaded}");
    // Held itself: its warm-ups are asked of nobody who did it before.
    expect(await log(strength, 2)).toEqual(over);
    await pause("{}");
    await finishSession(actor, { sessionId });
    await finishSession(actor, { sessionId });
    expect(await log(hips, 3)).toEqual(over);
    expect((await logs(sessionId)).map(({ pain }) => pain)).toEqual([1, 2, 3]);
  });
});

describe("what sessions show", () => {
  const alerts = () =>
    stored<{ tier: string; rules: string[] }>(
      clinicId,
      "SELECT tier::text, fired_rules AS rules FROM alert WHERE patient_id = $1",
      [patientId],
    );
  async function sit(pain: number) {
    await dayBack();
    const { sessionId } = await start();
    const [itemId = ""] = await itemIds(sessionId);
    await logItem(actor, { sessionId, itemId, fields: both("done", pain) });
    return finishSession(actor, { sessionId });
  }

  it("is decided when one ends: pain in three in a row is for the clinic (TR-09), in two it is not", async () => {
    expect(await sit(4)).toEqual({ checkInId: null });
    expect(await sit(4)).toEqual({ checkInId: null });
    expect(await alerts()).toEqual([]);
    const { checkInId } = await sit(4);
    expect(await alerts()).toEqual([{ tier: "soon", rules: ["TR-09"] }]);
    const rows = await stored(clinicId, "SELECT tier::text, state::text FROM check_in WHERE id = $1", [
      checkInId,
    ]);
    expect(rows).toEqual([{ tier: "soon", state: "completed" }]);
  });

  it("is decided too by what is told of one that was ended meanwhile, once", async () => {
    for (const pain of [4, 4]) await sit(pain);
    await dayBack();
    const { sessionId } = await start();
    const [itemId = ""] = await itemIds(sessionId);
    expect(await finishSession(actor, { sessionId })).toEqual({ checkInId: null });
    expect(await alerts()).toEqual([]);
    const late = { sessionId, itemId, fields: both("done", 4) };
    const { checkInId } = await logItem(actor, late);
    expect(checkInId).not.toBeNull();
    expect(await logItem(actor, late)).toEqual({ after: null, checkInId: null });
    expect(await alerts()).toEqual([{ tier: "soon", rules: ["TR-09"] }]);
  });

  it("steps down at two red ones with a note, and pauses at three (TR-10)", async () => {
    await sit(6);
    expect(await sit(6)).toEqual({ checkInId: null });
    const [noted] = await stored(
      clinicId,
      "SELECT tier::text, fired_rules FROM check_in WHERE patient_id = $1",
      [patientId],
    );
    expect(noted).toEqual({ tier: "routine", fired_rules: ["TR-10"] });
    await sit(6);
    expect(await alerts()).toEqual([{ tier: "soon", rules: ["TR-09", "TR-10"] }]);
    expect(await viewTodayPlan(actor)).toEqual({ kind: "paused", pause: ["all"] });
  });

  it("is calm when a session between did not hurt", async () => {
    for (const pain of [6, 2, 6, 6]) await sit(pain);
    expect(await alerts()).toEqual([]);
  });
});

describe("another person's session", () => {
  it("is absent for other patients of the clinic and of another, and there for its own (control)", async () => {
    const { sessionId } = await start();
    const [itemId = ""] = await itemIds(sessionId);
    const tries = (as: PatientActor) => [
      () => viewSession(as, { sessionId }),
      () => logItem(as, { sessionId, itemId, fields: both("done", 1) }),
      () => finishSession(as, { sessionId }),
    ];
    const elsewhere = await buildClinic();
    const strangers = [
      await patientWithProgramme(),
      await signedIn(elsewhere, await buildPatient(elsewhere)),
    ];
    for (const stranger of strangers)
      for (const attempt of tries(stranger)) expect(await refusal(attempt())).toBe("not-found");
    expect(await logs(sessionId)).toEqual([]);
    const open = "SELECT id FROM exercise_session WHERE id = $1 AND finished_at IS NULL";
    expect(await stored(clinicId, open, [sessionId])).toHaveLength(1);
    for (const attempt of tries(actor)) expect(await refusal(attempt())).toBe("went through");
  });
});
