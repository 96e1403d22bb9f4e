import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { OutboxAnswer } from "@/lib/contracts/outbox";
import { listItemSessions } from "@/lib/data/programmes/dosing";
import { withActorSql } from "@/lib/data/with-actor";
import { isFullDue } from "@/lib/domain/check-in/full-due";
import { stored, plantCheckIn } from "@/lib/testing/factories";
import { sendAnswers as send } from "@/lib/testing/sealed-answer";
import { checkInToKeep } from "@/lib/use-cases/check-ins/check-in-to-keep";
import { viewTodayPlan } from "@/lib/use-cases/exercise-sessions/today-plan";
import { finishSession } from "@/lib/use-cases/exercise-sessions/finish-session";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";
import { outboxTests, TODAY } from "@/lib/testing/outbox-tests";
import { dayAgo } from "@/lib/testing/days";

const { here, sealedItem, inSession, itemLog, sessions } = outboxTests();

/** Into both legs, which is an emergency. */
function painStop(itemId: string | undefined): Extract<OutboxAnswer, { kind: "pain-stop" }> {
  const told = { quality: "sharp", legMoved: "bothLegs", pain: 7, afterWalk: null } as const;
  return { kind: "pain-stop", ...inSession(randomUUID()), itemId: itemId ?? "", ...told };
}
const end = (session: string): OutboxAnswer => ({ kind: "session-end", ...inSession(session) });

describe("a session kept on the phone", () => {
  it("arrives whole in one request, begun and ended as the phone says", async () => {
    const session = randomUUID();
    const answers = [itemLog(session, here.items[0]), itemLog(session, here.items[1], "5"), end(session)];
    expect(await send(...(await Promise.all(answers.map((one) => sealedItem(one)))))).toEqual([
      ...["stored", "stored", "stored"],
    ]);
    expect(await sessions()).toEqual([
      expect.objectContaining({ day: TODAY, finished: true, logs: 2, pains: [3, 5] }),
    ]);
  });

  it("keeps that an exercise hurt where its patient ended without saying more, and takes back nothing told", async () => {
    const stops = () =>
      stored<{ item: string; quality: string | null }>(
        here.clinicId,
        "SELECT item_id AS item, quality::text FROM pain_stop t JOIN exercise_session s ON s.id = t.session_id WHERE s.patient_id = $1",
        [here.patient.patientId],
      );
    const session = randomUUID();
    const itemId = here.items[0] ?? "";
    const ended: OutboxAnswer = { kind: "session-end", ...inSession(session), hurting: { itemId } };
    expect(await send(await sealedItem(ended))).toEqual(["stored"]);
    expect(await sessions()).toEqual([expect.objectContaining({ finished: true, logs: 1 })]);
    expect(await stops()).toEqual([{ item: itemId, quality: null }]);
    const told = { quality: "dull", legMoved: "no", pain: 2, afterWalk: null } as const;
    await send(await sealedItem({ kind: "pain-stop", ...inSession(session), itemId, ...told }));
    await send(await sealedItem(ended));
    expect(await stops()).toEqual([{ item: itemId, quality: "dull" }]);
  });

  it("keeps what was done of an exercise before it hurt", async () => {
    const done = { "outcome-left": "done", "outcome-right": "part", "amount-right": "20" };
    const told = { quality: "dull", legMoved: "no", pain: 2, afterWalk: null, done } as const;
    const place = { ...inSession(randomUUID()), itemId: here.items[3] ?? "" };
    expect(await send(await sealedItem({ kind: "pain-stop", ...place, ...told }))).toEqual(["stored"]);
    const hurting = { itemId: here.items[3] ?? "", done };
    await send(await sealedItem({ kind: "session-end", ...inSession(randomUUID()), hurting }));
    const logged = await stored<{ outcome: string; seconds: number; pain: number | null }>(
      here.clinicId,
      `SELECT l.outcome::text, l.seconds_done AS seconds, l.pain FROM session_log l JOIN exercise_session s ON s.id = l.session_id
       WHERE s.patient_id = $1 ORDER BY l.pain, l.outcome`,
      [here.patient.patientId],
    );
    const [whole, part] = [
      { outcome: "done", seconds: 60 },
      { outcome: "part", seconds: 20 },
    ];
    expect(logged).toEqual([
      { ...whole, pain: 2 },
      { ...part, pain: 2 },
      { ...whole, pain: null },
      { ...part, pain: null },
    ]);
  });

  it("is written once, however often and however much at once it is sent", async () => {
    const session = randomUUID();
    const sent = [await sealedItem(itemLog(session, here.items[0])), await sealedItem(end(session))];
    const all = await Promise.all(Array.from({ length: 10 }, () => send(...sent)));
    // A double that met another one on its way may be told to come again; nothing is refused and nothing doubled.
    expect(all.flat().filter((one) => one !== "stored" && one !== "later")).toEqual([]);
    expect(await send(...sent)).toEqual(["stored", "stored"]);
    expect(await sessions()).toEqual([expect.objectContaining({ logs: 1, finished: true })]);
  });

  it("goes on where a flush died half way", async () => {
    const session = randomUUID();
    const sent = await Promise.all(
      [itemLog(session, here.items[0]), itemLog(session, here.items[1]), end(session)].map((one) =>
        sealedItem(one),
      ),
    );
    await send(...sent.slice(0, 1));
    expect(await sessions()).toEqual([expect.objectContaining({ logs: 1, finished: false })]);
    expect(await send(...sent)).toEqual(["stored", "stored", "stored"]);
    expect(await sessions()).toEqual([expect.objectContaining({ logs: 2, finished: true })]);
  });

  it("joins the session the clinic's server began", async () => {
    const { sessionId } = await startSession(here.patient);
    expect(await send(await sealedItem(itemLog(sessionId, here.items[0])))).toEqual(["stored"]);
    expect(await sessions()).toEqual([expect.objectContaining({ id: sessionId, logs: 1 })]);
  });

  it("is taken also of a second one on a day whose session is over, which nobody may begin at the clinic", async () => {
    const { sessionId } = await startSession(here.patient);
    await finishSession(here.patient, { sessionId });
    await expect(startSession(here.patient)).rejects.toThrow("done");
    const session = randomUUID();
    const sent = [await sealedItem(itemLog(session, here.items[0])), await sealedItem(end(session))];
    expect(await send(...sent)).toEqual(["stored", "stored"]);
    const kept = await sessions();
    expect(kept).toHaveLength(2);
    expect(kept).toContainEqual(expect.objectContaining({ logs: 1, finished: true }));
  });

  it("is of the phone's day", async () => {
    const yesterday = dayAgo(1);
    await send(await sealedItem(itemLog(randomUUID(), here.items[0], "3", yesterday)));
    expect(await sessions()).toEqual([expect.objectContaining({ day: yesterday })]);
  });

  it("counts for the day it was done, for the form that is asked as for taking the plan up again", async () => {
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    await plantCheckIn(here.clinicId, here.patient.patientId, ago(3));
    await stored(
      here.clinicId,
      "UPDATE check_in SET form = 'full' WHERE patient_id = $1 AND started_at < now() - interval '2 days'",
      [here.patient.patientId],
    );
    const asked = async () => {
      const { due, made } = await checkInToKeep(here.patient);
      const plan = await viewTodayPlan(here.patient);
      return { full: isFullDue(due, made), plan: plan.kind === "check-in-first" ? plan : plan.kind };
    };
    const doneOn = async (day: string) =>
      send(await sealedItem(itemLog(randomUUID(), here.items[0], "3", day)));
    await doneOn(dayAgo(30));
    expect(await asked()).toEqual({ full: true, plan: { kind: "check-in-first", full: true } });
    await doneOn(dayAgo(3));
    expect(await asked()).toEqual({ full: false, plan: "ready" });
  });

  it("is read beside the score of its own day, and not of the day it came", async () => {
    const day = dayAgo(3);
    await plantCheckIn(here.clinicId, here.patient.patientId, new Date(`${day}T15:00:00Z`));
    await stored(
      here.clinicId,
      "UPDATE check_in SET pain = 8 WHERE patient_id = $1 AND started_at < $2::date + 1",
      [here.patient.patientId, day],
    );
    for (const done of [day, TODAY])
      await send(await sealedItem(itemLog(randomUUID(), here.items[0], "3", done)));
    const read = await withActorSql(here.clinician, (sql) =>
      listItemSessions(sql, patientsVisibleTo(here.clinician), {
        patientId: here.patient.patientId,
        days: 7,
      }),
    );
    const before = new Map(read.map((one) => [one.day, one.painBefore]));
    expect([before.get(day), before.get(TODAY)]).toEqual([8, 2]);
  });

  it("is taken also when the programme was paused meanwhile", async () => {
    await stored(
      here.clinicId,
      "UPDATE programme SET pause = '{all}', paused_at = now() WHERE patient_id = $1",
      [here.patient.patientId],
    );
    expect(await send(await sealedItem(itemLog(randomUUID(), here.items[0])))).toEqual(["stored"]);
  });

  it("tells the rules of a pain that stopped it: both legs is an emergency", async () => {
    const sent = await sealedItem(painStop(here.items[0]));
    expect(await send(sent)).toEqual(["stored"]);
    expect(await send(sent)).toEqual(["stored"]);
    const alerts = await stored(here.clinicId, "SELECT tier::text AS tier FROM alert WHERE patient_id = $1", [
      here.patient.patientId,
    ]);
    expect(alerts).toEqual([{ tier: "emergency" }]);
    expect(await sessions()).toEqual([expect.objectContaining({ logs: 1, pains: [7] })]);
  });

  it("tells them once: sent again days later, it is no pain of the check-in since, and one that says more is", async () => {
    const all = () =>
      stored<{ state: string }>(
        here.clinicId,
        "SELECT state::text AS state FROM alert WHERE patient_id = $1 ORDER BY 1",
        [here.patient.patientId],
      );
    const answer = painStop(here.items[0]);
    const sent = await sealedItem({ ...answer, legMoved: "no" });
    const red = await sealedItem(answer);
    expect(await send(sent, red)).toEqual(["stored", "stored"]);
    await stored(here.clinicId, "UPDATE alert SET state = 'resolved' WHERE patient_id = $1", [
      here.patient.patientId,
    ]);
    await plantCheckIn(here.clinicId, here.patient.patientId, new Date(Date.now() + 1_000));
    expect(await send(red)).toEqual(["stored"]);
    expect(await all()).toEqual([{ state: "resolved" }]);
    // Both of one exercise, as by a phone that never heard of either: the first is no news after the second.
    expect(await send(sent, red)).toEqual(["stored", "stored"]);
    expect(await all()).toEqual([{ state: "resolved" }]);
    await send(await sealedItem({ ...answer, itemId: here.items[1] ?? "" }));
    expect(await all()).toEqual([{ state: "open" }, { state: "resolved" }]);
  });
});
