import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { known } from "@/lib/contracts/part";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import {
  buildAlert,
  buildClinic,
  buildPatient,
  buildStaff,
  buildVisit,
  plant,
  plantCheckIn,
  stored,
} from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { listFollowUps } from "@/lib/use-cases/follow-ups/list-follow-ups";
import { nudgePatient } from "@/lib/use-cases/follow-ups/nudge-patient";
import { putBack, setAside } from "@/lib/use-cases/follow-ups/set-aside";
import { viewPatient } from "@/lib/use-cases/patients/view-patient";
import { recordTalk } from "@/lib/use-cases/talks/record-talk";
import { saveWalkTest } from "@/lib/use-cases/walking/save-walk-test";

let clinicId: ClinicId;
let clinician: StaffActor;

beforeAll(async () => {
  clinicId = await buildClinic();
  clinician = await buildStaff(clinicId, ["clinician"], { name: "Ada First" });
});
afterAll(closeConnections);

const DAY = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY);
const dayAgo = (days: number) => daysAgo(days).toISOString().slice(0, 10);

/** A running plan made so many days ago. */
async function planOf(days: number): Promise<PatientActor> {
  const actor = await programmedPatient(clinician);
  await stored(clinicId, "UPDATE programme SET created_at = $2 WHERE patient_id = $1", [
    actor.patientId,
    daysAgo(days),
  ]);
  return actor;
}

async function plantSession({ patientId }: PatientActor, days: number, pain: number): Promise<void> {
  const [plan] = await stored<{ version: string; item: string }>(
    clinicId,
    `SELECT g.current_version_id AS version, (SELECT i.id FROM programme_item i WHERE i.version_id = g.current_version_id
       AND i.exercise_id = 'HS01') AS item FROM programme g WHERE g.patient_id = $1`,
    [patientId],
  );
  const id = randomUUID();
  // The database's clock is finer than a Date's: cut to its millisecond, what is planted now would come before what was just marked.
  const at = new Date(daysAgo(days).getTime() + 1);
  const own = { clinic_id: clinicId, client_key: randomUUID() };
  const [day, startedAt] = [dayAgo(days), at];
  await plant(clinicId, "exercise_session", [
    { ...own, id, patient_id: patientId, version_id: plan?.version, day, started_at: startedAt },
  ]);
  await plant(clinicId, "session_log", [
    {
      ...own,
      id: randomUUID(),
      session_id: id,
      item_id: plan?.item,
      side: "both",
      outcome: "done",
      pain,
      at,
    },
  ]);
}

const list = (view: Parameters<typeof listFollowUps>[1]["view"] = "all", actor = clinician) =>
  listFollowUps(actor, { view, page: 1 });
const reasonsOf = async (patientId: string, actor = clinician) =>
  (await list("all", actor)).items
    .find((one) => one.patientId === patientId)
    ?.reasons.map(({ kind }) => kind);

/** A patient on the list as it stands, and among those set aside. */
const where = async (patientId: string) => {
  const inside = (page: Awaited<ReturnType<typeof list>>) =>
    page.items.find((one) => one.patientId === patientId);
  return { open: inside(await list()), aside: inside(await list("set-aside")) };
};

describe("the follow-up list", () => {
  it("finds who never started, lapsed, answered red and is due a review, and nobody else", async () => {
    const [fresh, never, lapsed, red, well] = [
      await planOf(1),
      await planOf(5),
      await planOf(40),
      await planOf(40),
      await planOf(40),
    ];
    await plantSession(lapsed, 9, 2);
    await plantSession(red, 1, 8);
    await plantSession(well, 1, 2);
    const due = await buildPatient(clinicId);
    const review = { tier: "soon", state: "resolved", next_review_on: dayAgo(2) };
    await buildAlert(clinicId, due, review);
    const seen = await buildPatient(clinicId);
    await buildAlert(clinicId, seen, review);
    await buildVisit(clinicId, seen, dayAgo(1), { status: "done" });

    expect(await reasonsOf(never.patientId)).toEqual(["never-started"]);
    expect(await reasonsOf(lapsed.patientId)).toEqual(["lapsed"]);
    expect(await reasonsOf(red.patientId)).toEqual(["answered-red"]);
    expect(await reasonsOf(due)).toEqual(["review-due"]);
    for (const none of [fresh.patientId, well.patientId, seen]) expect(await reasonsOf(none)).toBeUndefined();
    const { counts, items } = await list();
    expect(counts).toMatchObject({
      all: 4,
      lapsed: 1,
      "never-started": 1,
      "answered-red": 1,
      "review-due": 1,
    });
    expect(items[0]?.patientId).toBe(red.patientId);
  });

  it("asks for a talk with whom a walking test troubled in the legs, and not after one that did not", async () => {
    const [troubled, well] = [await buildPatient(clinicId), await buildPatient(clinicId)];
    const test = { clinic_id: clinicId, minutes: 6, honest: true, day: dayAgo(1), at: daysAgo(1) };
    await plant(clinicId, "walk_test", [
      { ...test, id: randomUUID(), patient_id: troubled, client_key: randomUUID(), legs: true },
      { ...test, id: randomUUID(), patient_id: well, client_key: randomUUID(), legs: false },
    ]);
    expect((await where(troubled)).open?.reasons).toMatchObject([
      { kind: "talk-due", rule: "DOSE-5", days: 1, dueIn: 1 },
    ]);
    expect((await where(well)).open).toBeUndefined();
  });

  it("counts what a phone kept from when it came: whoever saw the patient in between did not know", async () => {
    const actor = await planOf(1);
    const { patientId } = actor;
    const seenAt = (hours: number) => new Date(Date.now() - hours * 3_600_000);
    const visitId = await buildVisit(clinicId, patientId, dayAgo(0));
    const seen = (at: Date) =>
      stored(clinicId, "UPDATE visit SET status = 'done', done_at = $2 WHERE id = $1", [visitId, at]);
    await seen(seenAt(2));
    const walked = { clientKey: randomUUID(), minutes: 6, honest: true, legs: true };
    await saveWalkTest(actor, walked, { day: dayAgo(0), at: seenAt(4) });
    expect((await where(patientId)).open?.reasons).toMatchObject([{ kind: "talk-due", rule: "DOSE-5" }]);
    await seen(new Date());
    expect((await where(patientId)).open).toBeUndefined();
  });

  it("holds the talk a low mood promised until somebody notes it: no visit ends it, no setting aside, no time", async () => {
    const patientId = await buildPatient(clinicId);
    const lowMood = async (days: number) => {
      await plantCheckIn(clinicId, patientId, daysAgo(days));
      await stored(
        clinicId,
        "UPDATE check_in SET fired_rules = '{RF-I01}', tier = 'routine' WHERE patient_id = $1",
        [patientId],
      );
    };
    const reason = async () => (await where(patientId)).open?.reasons;
    const chart = async () => {
      const shown = await viewPatient(clinician, patientId);
      if (shown.view !== "chart") throw new Error("a clinician sees the chart");
      return known(shown.banner.lowMood);
    };
    await lowMood(120);
    await lowMood(8);
    const visitId = await buildVisit(clinicId, patientId, dayAgo(2));
    await stored(clinicId, "UPDATE visit SET status = 'done', done_at = $2 WHERE id = $1", [
      visitId,
      daysAgo(2),
    ]);
    // The first answer that nobody has talked about sets the day.
    expect(await reason()).toMatchObject([{ kind: "talk-due", rule: "RF-I01", days: 120, dueIn: -113 }]);
    await setAside(clinician, { patientId, reasons: ["talk-due"], note: "No answer", days: 1 });
    expect(await reason()).toBeUndefined();
    const { waits } = await chart();
    expect(waits).toMatchObject({ overdue: true });

    const talk = { patientId, note: "Sees their doctor on Monday" };
    const stranger = await buildStaff(await buildClinic(), ["clinician"]);
    const shown = { ...talk, answeredAt: waits?.answeredAt ?? "" };
    await expect(recordTalk(stranger, shown)).rejects.toMatchObject({ code: "not-found" });
    expect((await chart()).waits).not.toBeNull();
    await lowMood(1);
    await recordTalk(clinician, shown);
    // What was answered after the page was opened waits still.
    expect(await chart()).toMatchObject({
      waits: { overdue: false },
      lastTalk: { by: "Ada First", note: talk.note },
    });
    await putBack(clinician, patientId);
    expect(await reason()).toMatchObject([{ rule: "RF-I01", days: 1, dueIn: 6 }]);
    await recordTalk(clinician, { ...talk, answeredAt: new Date(Date.now() + 86_400_000).toISOString() });
    expect((await chart()).waits).toBeNull();
    expect(await reason()).toBeUndefined();
    await lowMood(0);
    expect((await chart()).waits, "a talk covers nothing that comes after it").not.toBeNull();
    await expect(stored(clinicId, "UPDATE talk SET note = 'other' RETURNING id")).rejects.toThrow(
      /append-only/,
    );
  });

  it("forgets a red session after one that went well", async () => {
    const actor = await planOf(40);
    await plantSession(actor, 2, 8);
    expect(await reasonsOf(actor.patientId)).toEqual(["answered-red"]);
    await plantSession(actor, 1, 2);
    expect(await reasonsOf(actor.patientId)).toBeUndefined();
  });

  it("goes by the clinic's own numbers", async () => {
    const actor = await planOf(40);
    await plantSession(actor, 5, 2);
    expect(await reasonsOf(actor.patientId)).toBeUndefined();
    const moved = (numbers: object) =>
      stored(clinicId, "UPDATE clinic SET dosing_settings = $1", [JSON.stringify(numbers)]);
    await moved({ lapseDays: 4 });
    expect(await reasonsOf(actor.patientId)).toEqual(["lapsed"]);
    await moved({});
  });

  it("shows another clinic nothing, and logs whom it showed", async () => {
    const actor = await planOf(5);
    const stranger = await buildStaff(await buildClinic(), ["clinician"]);
    expect((await list("all", stranger)).counts.all).toBe(0);
    expect(await reasonsOf(actor.patientId)).toEqual(["never-started"]);
    const [entry] = await stored<{ ids: string[] }>(
      clinicId,
      "SELECT patient_ids AS ids FROM access_log ORDER BY at DESC, id DESC LIMIT 1",
    );
    expect(entry?.ids).toContain(actor.patientId);
  });
});

describe("seen to", () => {
  const SEEN = { reasons: ["never-started" as const], note: "Rang, starts tomorrow", days: 3 };
  it("is off the list with a name and a day, until put back", async () => {
    const { patientId } = await planOf(5);
    await setAside(clinician, { ...SEEN, patientId });
    const { open, aside } = await where(patientId);
    expect(open).toBeUndefined();
    expect(aside?.seenBy).toMatchObject({ name: "Ada First", note: SEEN.note, holds: true });
    await putBack(clinician, patientId);
    expect((await where(patientId)).open?.seenBy).toBeNull();
  });

  it("goes to one of two who press at once", async () => {
    const { patientId } = await planOf(5);
    const colleague = await buildStaff(clinicId, ["clinician"], { name: "Bea Second" });
    const tried = await Promise.allSettled(
      [clinician, colleague].map((one) => setAside(one, { ...SEEN, patientId })),
    );
    expect(tried.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(tried.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict" } });
  });

  it("does not hide what comes after", async () => {
    const actor = await planOf(40);
    const { patientId } = actor;
    await setAside(clinician, { ...SEEN, patientId });
    expect((await where(patientId)).open).toBeUndefined();
    await plantSession(actor, 0, 9);
    expect((await where(patientId)).open?.reasons).toMatchObject([{ kind: "answered-red" }]);
  });

  it("lets a colleague set aside whom something new of the same kind brought back", async () => {
    const actor = await planOf(40);
    const { patientId } = actor;
    const colleague = await buildStaff(clinicId, ["clinician"], { name: "Bea Second" });
    await plantSession(actor, 2, 8);
    const seen = {
      patientId,
      reasons: ["answered-red" as const],
      note: "Rang about the red answer",
      days: 28,
    };
    await setAside(clinician, seen);
    await plantSession(actor, 0, 9);
    const shown = (await where(patientId)).open?.seenBy;
    expect(shown).toMatchObject({ name: "Ada First", holds: false });
    await setAside(colleague, { ...seen, lastMark: shown?.mark });
    expect((await where(patientId)).aside?.seenBy).toMatchObject({ name: "Bea Second", holds: true });
    // Whoever still has the page of before is told that a colleague was quicker.
    const late = setAside(clinician, { ...seen, lastMark: shown?.mark });
    await expect(late).rejects.toMatchObject({ code: "conflict" });
  });

  it("is refused for a patient of another clinic, and its rows for a patient", async () => {
    const other = await buildClinic();
    const there = await buildPatient(other);
    await expect(setAside(clinician, { ...SEEN, patientId: there })).rejects.toMatchObject({
      code: "not-found",
    });
    const actor = await planOf(5);
    await setAside(clinician, { ...SEEN, patientId: actor.patientId });
    expect(await withActorSql(actor, (sql) => sql.query("SELECT id FROM follow_up"))).toEqual([]);
    expect(await withActorSql(clinician, (sql) => sql.query("SELECT id FROM follow_up"))).not.toEqual([]);
  });
});

it("a mail asks to open the portal once a day and says nothing else", async () => {
  const patientId = await buildPatient(clinicId, { portal_email: `${randomUUID()}@mail.example` });
  await nudgePatient(clinician, patientId);
  await nudgePatient(clinician, patientId);
  const mails = await stored<{ template: string; values: object }>(
    clinicId,
    "SELECT template, values FROM mail WHERE dedupe_key LIKE $1",
    [`nudge:${patientId}%`],
  );
  expect(mails).toEqual([{ template: "open-portal", values: {} }]);
  const without = await buildPatient(clinicId);
  await expect(nudgePatient(clinician, without)).rejects.toMatchObject({ code: "conflict" });
});
