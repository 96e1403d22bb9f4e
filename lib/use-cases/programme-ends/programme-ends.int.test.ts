import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { buildClinic, buildStaff, plantCheckIn, stored } from "@/lib/testing/factories";
import { PROGRAMME_ITEMS, programmedPatient, programmeOf } from "@/lib/testing/programmed-patient";
import { listFollowUps } from "@/lib/use-cases/follow-ups/list-follow-ups";
import { viewHome } from "@/lib/use-cases/home/view-home";
import { endProgramme } from "@/lib/use-cases/programme-ends/end-programme";
import { stopProgramme } from "@/lib/use-cases/programme-ends/stop-programme";
import { assignProgramme } from "@/lib/use-cases/programmes/assign-programme";
import { viewProgramme } from "@/lib/use-cases/programmes/view-programme";
import { viewTimeline } from "@/lib/use-cases/timeline/view-timeline";
import { askMonthly } from "@/lib/use-cases/worker/ask-monthly";

let clinicId: ClinicId;
let clinician: StaffActor;

/** A zone in which it is noon just now, so that the daytime of the mails does not depend on when the tests run. */
const NOON = `Etc/GMT${new Date().getUTCHours() >= 12 ? "+" : "-"}${Math.abs(new Date().getUTCHours() - 12)}`;

beforeAll(async () => {
  clinicId = await buildClinic({ time_zone: NOON });
  clinician = await buildStaff(clinicId, ["clinician"], { name: "Ada First" });
});
afterAll(closeConnections);

const programmeIdOf = async (patientId: string): Promise<string> => {
  const found = "SELECT id FROM programme WHERE patient_id = $1 AND ended_at IS NULL";
  const [row] = await stored<{ id: string }>(clinicId, found, [patientId]);
  return row?.id ?? "";
};
async function ended(reason: "finished" | "pain" = "finished"): Promise<PatientActor> {
  const actor = await programmedPatient(clinician);
  const { patientId } = actor;
  const programmeId = await programmeIdOf(patientId);
  await endProgramme(clinician, { patientId, programmeId, reason, note: "As agreed" });
  return actor;
}
/** As if it had ended so many days earlier; the row itself never changes. */
async function movedBack({ patientId }: PatientActor, days: number): Promise<void> {
  await stored(clinicId, "ALTER TABLE programme_end DISABLE TRIGGER append_only");
  await stored(
    clinicId,
    `UPDATE programme_end SET ended_on = ended_on - $2::int, watch_until = watch_until - $2::int,
       at = at - $2::int * interval '1 day' WHERE patient_id = $1`,
    [patientId, days],
  );
  await stored(clinicId, "ALTER TABLE programme_end ENABLE TRIGGER append_only");
}
const reasonsOf = async (patientId: string) =>
  (await listFollowUps(clinician, { view: "all", page: 1 })).items
    .find((one) => one.patientId === patientId)
    ?.reasons.map(({ kind }) => kind);

it("stands on the timeline with its reason, above the version that ended", async () => {
  const { patientId } = await ended("pain");
  const { events } = await viewTimeline(clinician, { patientId, kind: "programme", below: null });
  expect(events.map(({ second, third }) => [second, third])).toEqual([
    [null, "pain"],
    ["1", null],
  ]);
});

describe("a clinician ends a programme", () => {
  it("with a reason and a note: the chart and the patient's home say so, and what comes next", async () => {
    const actor = await ended();
    const viewed = await viewProgramme(clinician, { patientId: actor.patientId });
    const { programme, ended: end, earlier } = viewed;
    expect(earlier).toMatchObject([{ reason: "finished", note: "As agreed", versions: [{ number: 1 }] }]);
    expect(earlier[0]?.versions[0]?.items).toHaveLength(PROGRAMME_ITEMS.length);
    expect(programme).toBeNull();
    expect(end).toMatchObject({ reason: "finished", note: "As agreed", endedByName: "Ada First" });
    expect(end?.nextCheckInOn).not.toBeNull();
    const { action, hasPlan } = await viewHome(actor);
    expect(action).toMatchObject({
      kind: "ended",
      isDue: false,
      stoppedOn: null,
      mayMove: true,
      nextOn: end?.nextCheckInOn,
    });
    expect(hasPlan).toBe(false);
    expect(await reasonsOf(actor.patientId)).toBeUndefined();
  });

  it("once, however often it is sent, and never another's", async () => {
    const { patientId } = await programmedPatient(clinician);
    const programmeId = await programmeIdOf(patientId);
    const input = { patientId, programmeId, reason: "better" as const, note: "" };
    const stranger = await buildStaff(await buildClinic(), ["clinician"]);
    await expect(endProgramme(stranger, input)).rejects.toMatchObject({ code: "not-found" });
    const other = await programmedPatient(clinician);
    await expect(endProgramme(clinician, { ...input, patientId: other.patientId })).rejects.toMatchObject({
      code: "not-found",
    });
    const tried = await Promise.allSettled([1, 2, 3].map(() => endProgramme(clinician, input)));
    expect(tried.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(
      await stored(clinicId, "SELECT 1 FROM programme_end WHERE patient_id = $1", [patientId]),
    ).toHaveLength(1);
  });

  it("and a hold on it outlasts the end: the next programme is held too", async () => {
    const actor = await programmedPatient(clinician);
    const { patientId } = actor;
    await stored(clinicId, "UPDATE programme SET pause = '{all}', paused_at = now() WHERE patient_id = $1", [
      patientId,
    ]);
    const programmeId = await programmeIdOf(patientId);
    await endProgramme(clinician, { patientId, programmeId, reason: "other", note: "" });
    expect((await viewHome(actor)).action).toMatchObject({ kind: "ended", mayMove: false });
    await assignProgramme(clinician, programmeOf(patientId, PROGRAMME_ITEMS));
    expect((await viewHome(actor)).action).toMatchObject({ kind: "paused" });
  });
});

describe("a patient stops their plan", () => {
  it.each([
    ["pain", ["stopped"]],
    ["unclear", ["stopped"]],
    ["better", undefined],
    ["finished", undefined],
  ] as const)("for %s: the clinic's list has %j", async (reason, kinds) => {
    const actor = await programmedPatient(clinician);
    await stopProgramme(actor, { reason, note: "Enough" });
    await stopProgramme(actor, { reason, note: "Enough" });
    expect((await viewHome(actor)).action).toMatchObject({ kind: "ended", isDue: false });
    const { ended: end } = await viewProgramme(clinician, { patientId: actor.patientId });
    expect(end).toMatchObject({ reason, endedByName: null, note: "Enough" });
    expect(await reasonsOf(actor.patientId)).toEqual(kinds);
  });

  it("sees and writes no end of another's", async () => {
    const [actor, other] = [await ended(), await ended()];
    const seen = await withActorSql(actor, (sql) =>
      sql.query<{ patientId: string }>(`SELECT patient_id AS "patientId" FROM programme_end`),
    );
    expect(seen).toEqual([{ patientId: actor.patientId }]);
    const forged = withActorSql(actor, (sql) =>
      sql.query(
        `INSERT INTO programme_end (clinic_id, patient_id, programme_id, reason, ended_on, watch_until)
         SELECT clinic_id, $1::uuid, $2::uuid, 'better', ended_on, watch_until FROM programme_end`,
        [other.patientId, randomUUID()],
      ),
    );
    await expect(forged).rejects.toThrow();
  });
});

describe("the watch after a programme", () => {
  const mails = (endOf: string) =>
    stored(
      clinicId,
      `SELECT m.id FROM mail m JOIN programme_end e ON m.dedupe_key LIKE 'monthly:' || e.id || ':%'
       WHERE e.patient_id = $1`,
      [endOf],
    );
  async function watched(days: number): Promise<PatientActor> {
    const actor = await ended();
    await stored(clinicId, "UPDATE patient SET portal_email = $2 WHERE id = $1", [
      actor.patientId,
      `${randomUUID()}@mail.example`,
    ]);
    await movedBack(actor, days);
    return actor;
  }

  it("asks after a month, once by mail and on the home page, until it is answered", async () => {
    const [due, early] = [await watched(32), await watched(25)];
    await askMonthly();
    await askMonthly();
    expect(await mails(due.patientId)).toHaveLength(1);
    expect(await mails(early.patientId)).toHaveLength(0);
    expect((await viewHome(due)).action).toMatchObject({ kind: "ended", isDue: true });
    expect((await viewHome(early)).action).toMatchObject({ isDue: false });
    await plantCheckIn(clinicId, due.patientId, new Date());
    expect((await viewHome(due)).action).toMatchObject({ isDue: false });
  });

  it("puts who does not answer within a week on the clinic's list, and nobody who did", async () => {
    const [silent, spoken] = [await watched(42), await watched(42)];
    await plantCheckIn(clinicId, spoken.patientId, new Date());
    await askMonthly();
    expect(await mails(spoken.patientId)).toHaveLength(0);
    expect(await reasonsOf(silent.patientId)).toEqual(["no-monthly-answer"]);
    expect(await reasonsOf(spoken.patientId)).toBeUndefined();
  });

  it("says that pain is back when it is two points worse than at the end", async () => {
    const [worse, same] = [await watched(32), await watched(32)];
    for (const { patientId } of [worse, same]) {
      await plantCheckIn(clinicId, patientId, new Date(Date.now() - 33 * 86_400_000));
      await plantCheckIn(clinicId, patientId, new Date());
    }
    const latest =
      "UPDATE check_in SET pain = 4 WHERE patient_id = $1 AND started_at > now() - interval '1 day'";
    await stored(clinicId, latest, [worse.patientId]);
    expect(await reasonsOf(worse.patientId)).toEqual(["pain-back"]);
    expect(await reasonsOf(same.patientId)).toBeUndefined();
  });

  it("goes on beside a maintenance plan, and ends with another programme", async () => {
    const [kept, another] = [await watched(42), await watched(42)];
    const plan = (patientId: string, templateId: string | null) =>
      assignProgramme(clinician, { ...programmeOf(patientId, PROGRAMME_ITEMS), templateId });
    await plan(kept.patientId, "maintenance");
    await plan(another.patientId, null);
    await askMonthly();
    expect(await mails(kept.patientId)).toHaveLength(1);
    expect(await mails(another.patientId)).toHaveLength(0);
    expect(await reasonsOf(kept.patientId)).toContain("no-monthly-answer");
    expect((await reasonsOf(another.patientId)) ?? []).not.toContain("no-monthly-answer");
  });
});
