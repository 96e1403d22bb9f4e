import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { senderOf } from "@/lib/auth/sender-grant";
import { seal } from "@/lib/client/outbox/seal";
import type { OutboxAnswer } from "@/lib/contracts/outbox";
import { listItemSessions } from "@/lib/data/dosing";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { isFullDue } from "@/lib/domain/check-in/full-due";
import { boxKey } from "@/lib/sealed-box";
import { buildClinic, buildStaff, plant, stored, plantCheckIn } from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { CALM_PAGES, keptCheckIn, sealedAnswer, sendAnswers } from "@/lib/testing/sealed-answer";
import { checkInToKeep } from "@/lib/use-cases/check-ins/check-in-to-keep";
import { viewTodayPlan } from "@/lib/use-cases/exercise-sessions/today-plan";
import { startSession } from "@/lib/use-cases/exercise-sessions/start-session";

let clinicId: ClinicId;
let clinician: StaffActor;
let patient: PatientActor;
let versionId: string;
let items: string[];
const TODAY = new Date().toISOString().slice(0, 10);

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"]);
});
afterAll(closeConnections);
beforeEach(async () => {
  patient = await programmedPatient(clinician);
  await plantCheckIn(clinicId, patient.patientId, new Date());
  ({ versionId, items } = await planOf(patient));
});

async function planOf({ patientId }: PatientActor) {
  const rows = await stored<{ version: string; id: string }>(
    clinicId,
    `SELECT v.id AS version, i.id FROM programme p JOIN programme_version v ON v.programme_id = p.id
     JOIN programme_item i ON i.version_id = v.id WHERE p.patient_id = $1 ORDER BY i.position`,
    [patientId],
  );
  return { versionId: rows[0]?.version ?? "", items: rows.map(({ id }) => id) };
}

const sealedItem = (answer: OutboxAnswer, sealing: Partial<Parameters<typeof sealedAnswer>[1]> = {}) =>
  sealedAnswer(answer, { by: patient, ...sealing });
const send = sendAnswers;

const inSession = (session: string, day = TODAY) => ({ session, versionId, day });
function itemLog(session: string, itemId: string | undefined, pain = "3", day = TODAY): OutboxAnswer {
  const fields = { "outcome-both": "done", "key-both": randomUUID(), pain };
  return { kind: "item-log", ...inSession(session, day), itemId: itemId ?? "", fields };
}
/** Into both legs, which is an emergency. */
function painStop(itemId: string | undefined): Extract<OutboxAnswer, { kind: "pain-stop" }> {
  const told = { quality: "sharp", legMoved: "bothLegs", pain: 7, afterWalk: null } as const;
  return { kind: "pain-stop", ...inSession(randomUUID()), itemId: itemId ?? "", ...told };
}
const end = (session: string): OutboxAnswer => ({ kind: "session-end", ...inSession(session) });

type Session = { id: string; day: string; finished: boolean; logs: number; pains: number[] };
const sessions = (of = patient) =>
  stored<Session>(
    clinicId,
    `SELECT s.id, s.day::text AS day, s.finished_at IS NOT NULL AS finished, count(l.id)::int AS logs,
       coalesce(array_agg(l.pain ORDER BY l.pain) FILTER (WHERE l.id IS NOT NULL), '{}') AS pains
     FROM exercise_session s LEFT JOIN session_log l ON l.session_id = s.id AND l.superseded_at IS NULL
     WHERE s.patient_id = $1 GROUP BY s.id ORDER BY s.started_at`,
    [of.patientId],
  );

describe("a session kept on the phone", () => {
  it("arrives whole in one request, begun and ended as the phone says", async () => {
    const session = randomUUID();
    const answers = [itemLog(session, items[0]), itemLog(session, items[1], "5"), end(session)];
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
        clinicId,
        "SELECT item_id AS item, quality::text FROM pain_stop t JOIN exercise_session s ON s.id = t.session_id WHERE s.patient_id = $1",
        [patient.patientId],
      );
    const session = randomUUID();
    const itemId = items[0] ?? "";
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
    const place = { ...inSession(randomUUID()), itemId: items[3] ?? "" };
    expect(await send(await sealedItem({ kind: "pain-stop", ...place, ...told }))).toEqual(["stored"]);
    const hurting = { itemId: items[3] ?? "", done };
    await send(await sealedItem({ kind: "session-end", ...inSession(randomUUID()), hurting }));
    const logged = await stored<{ outcome: string; seconds: number; pain: number | null }>(
      clinicId,
      `SELECT l.outcome::text, l.seconds_done AS seconds, l.pain FROM session_log l JOIN exercise_session s ON s.id = l.session_id
       WHERE s.patient_id = $1 ORDER BY l.pain, l.outcome`,
      [patient.patientId],
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
    const sent = [await sealedItem(itemLog(session, items[0])), await sealedItem(end(session))];
    const all = await Promise.all(Array.from({ length: 10 }, () => send(...sent)));
    // A double that met another one on its way may be told to come again; nothing is refused and nothing doubled.
    expect(all.flat().filter((one) => one !== "stored" && one !== "later")).toEqual([]);
    expect(await send(...sent)).toEqual(["stored", "stored"]);
    expect(await sessions()).toEqual([expect.objectContaining({ logs: 1, finished: true })]);
  });

  it("goes on where a flush died half way", async () => {
    const session = randomUUID();
    const sent = await Promise.all(
      [itemLog(session, items[0]), itemLog(session, items[1]), end(session)].map((one) => sealedItem(one)),
    );
    await send(...sent.slice(0, 1));
    expect(await sessions()).toEqual([expect.objectContaining({ logs: 1, finished: false })]);
    expect(await send(...sent)).toEqual(["stored", "stored", "stored"]);
    expect(await sessions()).toEqual([expect.objectContaining({ logs: 2, finished: true })]);
  });

  it("joins the session the clinic's server began", async () => {
    const { sessionId } = await startSession(patient, { clientKey: randomUUID() });
    expect(await send(await sealedItem(itemLog(sessionId, items[0])))).toEqual(["stored"]);
    expect(await sessions()).toEqual([expect.objectContaining({ id: sessionId, logs: 1 })]);
  });

  it("is of the phone's day", async () => {
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    await send(await sealedItem(itemLog(randomUUID(), items[0], "3", yesterday)));
    expect(await sessions()).toEqual([expect.objectContaining({ day: yesterday })]);
  });

  it("counts for the day it was done, for the form that is asked as for taking the plan up again", async () => {
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
    await plantCheckIn(clinicId, patient.patientId, ago(3));
    await stored(
      clinicId,
      "UPDATE check_in SET form = 'full' WHERE patient_id = $1 AND started_at < now() - interval '2 days'",
      [patient.patientId],
    );
    const asked = async () => {
      const { due, made } = await checkInToKeep(patient);
      const plan = await viewTodayPlan(patient);
      return { full: isFullDue(due, made), plan: plan.kind === "check-in-first" ? plan : plan.kind };
    };
    const doneOn = async (day: string) => send(await sealedItem(itemLog(randomUUID(), items[0], "3", day)));
    await doneOn(ago(30).toISOString().slice(0, 10));
    expect(await asked()).toEqual({ full: true, plan: { kind: "check-in-first", full: true } });
    await doneOn(ago(3).toISOString().slice(0, 10));
    expect(await asked()).toEqual({ full: false, plan: "ready" });
  });

  it("is read beside the score of its own day, and not of the day it came", async () => {
    const day = new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10);
    await plantCheckIn(clinicId, patient.patientId, new Date(`${day}T15:00:00Z`));
    await stored(
      clinicId,
      "UPDATE check_in SET pain = 8 WHERE patient_id = $1 AND started_at < $2::date + 1",
      [patient.patientId, day],
    );
    for (const done of [day, TODAY]) await send(await sealedItem(itemLog(randomUUID(), items[0], "3", done)));
    const read = await withActorSql(clinician, (sql) =>
      listItemSessions(sql, patientsVisibleTo(clinician), { patientId: patient.patientId, days: 7 }),
    );
    const before = new Map(read.map((one) => [one.day, one.painBefore]));
    expect([before.get(day), before.get(TODAY)]).toEqual([8, 2]);
  });

  it("is taken also when the programme was paused meanwhile", async () => {
    await stored(clinicId, "UPDATE programme SET pause = '{all}', paused_at = now() WHERE patient_id = $1", [
      patient.patientId,
    ]);
    expect(await send(await sealedItem(itemLog(randomUUID(), items[0])))).toEqual(["stored"]);
  });

  it("tells the rules of a pain that stopped it: both legs is an emergency", async () => {
    const sent = await sealedItem(painStop(items[0]));
    expect(await send(sent)).toEqual(["stored"]);
    expect(await send(sent)).toEqual(["stored"]);
    const alerts = await stored(clinicId, "SELECT tier::text AS tier FROM alert WHERE patient_id = $1", [
      patient.patientId,
    ]);
    expect(alerts).toEqual([{ tier: "emergency" }]);
    expect(await sessions()).toEqual([expect.objectContaining({ logs: 1, pains: [7] })]);
  });

  it("tells them once: sent again days later, it is no pain of the check-in since, and one that says more is", async () => {
    const all = () =>
      stored<{ state: string }>(
        clinicId,
        "SELECT state::text AS state FROM alert WHERE patient_id = $1 ORDER BY 1",
        [patient.patientId],
      );
    const answer = painStop(items[0]);
    const sent = await sealedItem({ ...answer, legMoved: "no" });
    const red = await sealedItem(answer);
    expect(await send(sent, red)).toEqual(["stored", "stored"]);
    await stored(clinicId, "UPDATE alert SET state = 'resolved' WHERE patient_id = $1", [patient.patientId]);
    await plantCheckIn(clinicId, patient.patientId, new Date(Date.now() + 1_000));
    expect(await send(red)).toEqual(["stored"]);
    expect(await all()).toEqual([{ state: "resolved" }]);
    await send(await sealedItem({ ...answer, itemId: items[1] ?? "" }));
    expect(await all()).toEqual([{ state: "open" }, { state: "resolved" }]);
  });
});

type CheckIn = { tier: string; state: string; answered: Date; committed: Date | null; pain: number | null };
const checkIns = (of = patient) =>
  stored<CheckIn>(
    clinicId,
    `SELECT tier::text AS tier, state::text AS state, answered_at AS answered, committed_at AS committed, pain
     FROM check_in WHERE patient_id = $1 AND answered_at IS NOT NULL ORDER BY started_at`,
    [of.patientId],
  );
const alerts = (of = patient) =>
  stored<{ tier: string }>(
    clinicId,
    `SELECT tier::text AS tier FROM alert WHERE patient_id = $1 AND state <> 'resolved'`,
    [of.patientId],
  );

describe("a check-in kept on the phone", () => {
  const earlier = new Date(Date.now() - 3 * 3_600_000);

  it("is decided when it arrives: a red flag of three hours ago alerts now, once, with its time kept", async () => {
    const sent = await sealedItem(keptCheckIn({ saddle: "NEW" }), { at: earlier });
    const before = Date.now();
    expect(await send(sent)).toEqual(["stored"]);
    expect(await send(sent)).toEqual(["stored"]);
    const [row, ...more] = await checkIns();
    expect(more).toEqual([]);
    expect(row).toMatchObject({ tier: "emergency", state: "interrupted", answered: earlier });
    expect(row?.committed?.getTime()).toBeGreaterThan(before - 60_000);
    expect(await alerts()).toEqual([expect.objectContaining({ tier: "emergency" })]);
  });

  it("is whole and calm without an alert, and opens that day's exercises", async () => {
    const other = await programmedPatient(clinician);
    await plantCheckIn(clinicId, other.patientId, new Date(Date.now() - 2 * 86_400_000));
    await stored(clinicId, "UPDATE check_in SET form = 'full' WHERE patient_id = $1", [other.patientId]);
    expect(await viewTodayPlan(other)).toMatchObject({ kind: "check-in-first" });
    expect(await send(await sealedItem(keptCheckIn(CALM_PAGES), { by: other }))).toEqual(["stored"]);
    expect(await checkIns(other)).toEqual([
      expect.objectContaining({ tier: "none", state: "completed", pain: 2 }),
    ]);
    expect(await alerts(other)).toEqual([]);
    expect(await viewTodayPlan(other)).toMatchObject({ kind: "ready" });
  });

  it("of yesterday opens nothing today", async () => {
    const other = await programmedPatient(clinician);
    await plantCheckIn(clinicId, other.patientId, new Date(Date.now() - 2 * 86_400_000));
    await stored(clinicId, "UPDATE check_in SET form = 'full' WHERE patient_id = $1", [other.patientId]);
    const at = new Date(Date.now() - 86_400_000);
    await send(await sealedItem(keptCheckIn(CALM_PAGES), { by: other, at }));
    expect(await checkIns(other)).toEqual([expect.objectContaining({ state: "completed" })]);
    expect(await viewTodayPlan(other)).toMatchObject({ kind: "check-in-first" });
  });

  it("adds to what has arrived, and takes no red flag back", async () => {
    const key = randomUUID();
    await send(await sealedItem(keptCheckIn({ saddle: "NEW" }, key), { at: earlier }));
    await send(await sealedItem(keptCheckIn(CALM_PAGES, key)));
    expect(await checkIns()).toEqual([expect.objectContaining({ tier: "emergency", answered: earlier })]);
    expect(await alerts()).toHaveLength(1);
  });

  it("never says that it was answered after it arrived", async () => {
    await send(await sealedItem(keptCheckIn({ saddle: "NO" }), { at: new Date(Date.now() + 86_400_000) }));
    const [row] = await checkIns();
    expect(row?.answered.getTime()).toBeLessThanOrEqual(Date.now());
  });

  it("is refused where it is no answer", async () => {
    const sent = [keptCheckIn({ saddle: "MAYBE" }), keptCheckIn({ "no-such-page": "NO" })];
    expect(await send(...(await Promise.all(sent.map((one) => sealedItem(one)))))).toEqual([
      ...["unfiled", "unfiled"],
    ]);
    expect(await checkIns()).toEqual([]);
  });

  it("and another patient's check-in of the same key are two", async () => {
    const [key, other] = [randomUUID(), await programmedPatient(clinician)];
    await send(
      await sealedItem(keptCheckIn({ saddle: "NEW" }, key)),
      await sealedItem(keptCheckIn({ saddle: "NO" }, key), { by: other }),
    );
    expect(await checkIns()).toEqual([expect.objectContaining({ tier: "emergency" })]);
    expect(await checkIns(other)).toEqual([expect.objectContaining({ tier: "none", state: "draft" })]);
  });
});

describe("whose it is", () => {
  it("follows from what is sealed, not from who carries it", async () => {
    const other = await programmedPatient(clinician);
    const session = randomUUID();
    const [mine, theirs] = [itemLog(session, items[0]), itemLog(session, (await planOf(other)).items[0])];
    const otherPlan = { ...theirs, versionId: (await planOf(other)).versionId };
    expect(await send(await sealedItem(mine), await sealedItem(otherPlan, { by: other }))).toEqual([
      ...["stored", "stored"],
    ]);
    // The same key under another patient is another session.
    expect(await sessions()).toEqual([expect.objectContaining({ logs: 1 })]);
    expect(await sessions(other)).toEqual([expect.objectContaining({ logs: 1 })]);
  });

  it("is never another patient's plan or session", async () => {
    const other = await programmedPatient(clinician);
    const session = randomUUID();
    await send(await sealedItem(itemLog(session, items[0])));
    const [{ id } = { id: "" }] = await sessions();
    expect(await send(await sealedItem(itemLog(session, items[1]), { by: other }))).toEqual(["unfiled"]);
    expect(await send(await sealedItem(itemLog(id, items[1]), { by: other }))).toEqual(["unfiled"]);
    expect(await sessions()).toEqual([expect.objectContaining({ logs: 1 })]);
    expect(await sessions(other)).toEqual([]);
  });

  it("stays theirs after they signed out, and for no longer than a month", async () => {
    const ended = (days: number) =>
      stored(clinicId, "UPDATE session SET revoked_at = $2 WHERE id = $1", [
        patient.sessionId,
        new Date(Date.now() - days * 86_400_000),
      ]);
    await ended(29);
    expect(await send(await sealedItem(itemLog(randomUUID(), items[0])))).toEqual(["stored"]);
    await ended(31);
    expect(await send(await sealedItem(itemLog(randomUUID(), items[0])))).toEqual(["refused"]);
  });

  it("needs a grant of ours, and a patient's", async () => {
    const staffSession = randomUUID();
    const times = {
      last_seen_at: new Date(),
      expires_at: new Date(Date.now() + 3_600_000),
      created_at: new Date(),
    };
    await plant(clinicId, "session", [
      { id: staffSession, clinic_id: clinicId, staff_id: clinician.staffId, device: "Desk", ...times },
    ]);
    const answer = itemLog(randomUUID(), items[0]);
    const id = randomUUID();
    const text = JSON.stringify({ grant: "made-up", at: new Date().toISOString(), answer });
    const madeUp = { id, box: await seal(id, text, boxKey()) };
    const asStaff = { ...patient, sessionId: staffSession } as PatientActor;
    expect(await send(madeUp, await sealedItem(answer, { by: asStaff }))).toEqual(["refused", "refused"]);
    expect(await sessions()).toEqual([]);
  });
});

describe("what is sealed", () => {
  it("opens only unaltered, under its own id, and with the key it was sealed for", async () => {
    const good = await sealedItem(itemLog(randomUUID(), items[0]));
    const altered = { ...good, box: { ...good.box, text: `A${good.box.text.slice(1, -2)}AA` } };
    const moved = { ...good, id: randomUUID() };
    const foreign = { ...good, box: { ...good.box, keyId: "another" } };
    // A key of another time is no reason to lose it: the phone keeps it.
    expect(await send(altered, moved, foreign)).toEqual(["refused", "refused", "later"]);
    expect(await sessions()).toEqual([]);
    expect(await send(good)).toEqual(["stored"]);
  });

  it("holds nothing that can be read on the phone", async () => {
    const { box } = await sealedItem(itemLog(randomUUID(), items[0]));
    const kept = Object.values(box)
      .map((part) => Buffer.from(part, "base64url").toString("latin1"))
      .join();
    for (const word of ["item-log", "outcome", "pain", items[0] ?? "", senderOf(patient).grant])
      expect(kept).not.toContain(word);
  });
});
