import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AnyoneActor, makeActor, type PatientActor, type StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { reminderFields } from "@/lib/contracts/reminder";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { systemActor } from "@/lib/access/system-actor";
import { composeMail } from "@/lib/notify/compose-mail";
import { mailWords } from "@/lib/use-cases/mail/mail-words";
import { buildClinic, buildStaff, plant, plantCheckIn, stored } from "@/lib/testing/factories";
import { planItem, PROGRAMME_ITEMS, WARM_UPS } from "@/lib/testing/programmed-patient";
import { CHOSEN_REMINDERS, remindedPatient } from "@/lib/testing/reminded-patient";
import { endReminders } from "@/lib/use-cases/reminders/change-reminders";
import { opensTurnOff, turnOffReminders } from "@/lib/use-cases/reminders/turn-off";
import { viewReminders } from "@/lib/use-cases/reminders/view-reminders";
import { remindPatients } from "@/lib/use-cases/worker/remind-patients";

let clinicId: ClinicId;
let clinician: StaffActor;

beforeAll(async () => {
  clinicId = await buildClinic({ time_zone: "America/Los_Angeles" });
  clinician = await buildStaff(clinicId, ["clinician"]);
});
afterAll(closeConnections);

/** A moment on the patient's clock; London is on UTC in winter. */
const at = (time: string) => new Date(`2026-12-01T${time}:00Z`);
const anyone = (action: string) =>
  makeActor<AnyoneActor>({ kind: "anyone", network: "test", requestId: randomUUID(), action });

const reminded = (more: object = {}, items = PROGRAMME_ITEMS) => remindedPatient(clinician, more, items);
const slotsOf = async ({ patientId }: PatientActor) =>
  (
    await stored<{ slot: string }>(
      clinicId,
      "SELECT slot FROM sent_reminder WHERE patient_id = $1 ORDER BY at",
      [patientId],
    )
  ).map(({ slot }) => slot);
const mailsOf = ({ patientId }: PatientActor) =>
  stored<{ id: string; values: Record<string, string> }>(
    clinicId,
    "SELECT id, values FROM mail WHERE template = 'reminder' AND dedupe_key LIKE $1",
    [`reminder:${patientId}:%`],
  );
async function plantSession({ patientId }: PatientActor, day: string, more: object = {}): Promise<string> {
  const [plan] = await stored<{ version: string; item: string }>(
    clinicId,
    `SELECT g.current_version_id AS version, (SELECT min(i.id::text)::uuid FROM programme_item i
       WHERE i.version_id = g.current_version_id) AS item FROM programme g WHERE g.patient_id = $1`,
    [patientId],
  );
  const id = randomUUID();
  const own = { clinic_id: clinicId, client_key: randomUUID() };
  await plant(clinicId, "exercise_session", [
    { ...own, id, patient_id: patientId, version_id: plan?.version, day, started_at: new Date(), ...more },
  ]);
  await plant(clinicId, "session_log", [
    {
      ...own,
      id: randomUUID(),
      session_id: id,
      item_id: plan?.item,
      side: "both",
      outcome: "done",
      at: new Date(),
    },
  ]);
  return id;
}

describe("a reminder", () => {
  it("goes out once at the chosen time of the patient's own clock, by however many workers", async () => {
    const actor = await reminded();
    await remindPatients(at("07:59"));
    expect(await slotsOf(actor)).toEqual([]);
    await Promise.all([1, 2, 3, 4].map(() => remindPatients(at("08:00"))));
    await remindPatients(at("08:30"));
    expect(await slotsOf(actor)).toEqual(["08:00"]);
    expect(await mailsOf(actor)).toHaveLength(1);
  });

  it("is caught up after a worker was away, and comes again only where nothing was logged", async () => {
    const [idle, done] = [await reminded(), await reminded()];
    await remindPatients(at("09:45"));
    expect(await slotsOf(idle)).toEqual(["08:00"]);
    await plantSession(done, "2026-12-01");
    await remindPatients(at("10:05"));
    expect(await slotsOf(idle)).toEqual(["08:00", "repeat"]);
    expect(await slotsOf(done)).toEqual(["08:00"]);
  });

  it("is sent between the rounds of a day, and not once they are over or something hurt in one", async () => {
    const twice = [planItem("LM01", { sets: 1, reps: 8, timesPerDay: 2 })];
    const times = { "time-1": "08:00", "time-2": "12:00" };
    const [once, often, hurt] = [
      await reminded(times),
      await reminded(times, [...WARM_UPS, ...twice]),
      await reminded(times, [...WARM_UPS, ...twice]),
    ];
    await remindPatients(at("08:00"));
    const over = { finished_at: new Date() };
    await plantSession(once, "2026-12-01", over);
    await plantSession(often, "2026-12-01", over);
    const session = await plantSession(hurt, "2026-12-01", over);
    await stored(
      clinicId,
      `INSERT INTO pain_stop (clinic_id, session_id, item_id) SELECT clinic_id, session_id, item_id FROM session_log
       WHERE session_id = $1 RETURNING id`,
      [session],
    );
    await remindPatients(at("12:00"));
    expect([await slotsOf(once), await slotsOf(often), await slotsOf(hurt)]).toEqual([
      ["08:00"],
      ["08:00", "12:00"],
      ["08:00"],
    ]);
  });

  it.each([
    ["paused_at = now(), pause = '{all}'"],
    ["pause = '{day}'"],
    ["ended_at = now()"],
    ["starts_on = '2027-01-01'"],
  ])("is not sent while the plan asks for nothing: %s", async (change) => {
    const [held, control] = [await reminded(), await reminded()];
    await stored(clinicId, `UPDATE programme SET ${change} WHERE patient_id = $1`, [held.patientId]);
    await remindPatients(at("08:00"));
    expect(await slotsOf(held)).toEqual([]);
    expect(await slotsOf(control)).toEqual(["08:00"]);
  });

  it("says in the mail that questions are due, without what they are about, and only where they are", async () => {
    const [asked, control] = [await reminded(), await reminded()];
    await plantCheckIn(clinicId, asked.patientId, new Date(Date.now() - 86_400_000));
    await remindPatients(at("08:00"));
    const textOf = async (actor: PatientActor) => {
      const [mail] = await mailsOf(actor);
      const row = { ...mail, template: "reminder", values: mail?.values ?? {} } as Parameters<
        typeof mailWords
      >[2];
      const acting = systemActor(clinicId, "test", randomUUID());
      const words = await withActorSql(acting, (sql) => mailWords(sql, clinicId, row));
      return words && composeMail("reminder", words, "en").text;
    };
    expect(await textOf(asked)).toContain("There are also a few questions for you there.");
    expect(await textOf(asked)).not.toMatch(/pain|back|PSFS|exercise|clinic's/i);
    expect(await textOf(control)).not.toContain("questions");
    expect(await textOf(control)).toContain("Please open the portal:");
  });

  it("asks for the morning after until it is answered", async () => {
    const [open, answered] = [
      await reminded({ morningTime: "07:00" }),
      await reminded({ morningTime: "07:00" }),
    ];
    for (const one of [open, answered]) await plantSession(one, "2026-11-30");
    await stored(
      clinicId,
      "UPDATE exercise_session SET morning_pain = 1, morning_at = now() WHERE patient_id = $1",
      [answered.patientId],
    );
    // Ten past seven in London is still the last day of November in Los Angeles, where the clinic counts its days.
    await remindPatients(at("07:10"));
    expect(await slotsOf(answered)).toEqual([]);
    expect(await slotsOf(open)).toEqual([]);
    await stored(clinicId, "UPDATE exercise_session SET day = '2026-11-29' WHERE patient_id = $1", [
      open.patientId,
    ]);
    await remindPatients(at("07:10"));
    expect(await slotsOf(open)).toEqual(["morning"]);
  });
});

describe("off", () => {
  it("in one tap, signed in or by the mail's address, and never by only reading it", async () => {
    const [here, byMail] = [await reminded(), await reminded()];
    await remindPatients(at("08:00"));
    const [mail] = await mailsOf(byMail);
    const words = await withActorSql(systemActor(clinicId, "test", randomUUID()), (sql) =>
      mailWords(sql, clinicId, { ...mail, template: "reminder", values: mail?.values ?? {} } as Parameters<
        typeof mailWords
      >[2]),
    );
    const token = String(words?.["off"]).split("/").at(-1) ?? "";
    expect(await opensTurnOff(anyone("reminder.turn-off"), { token })).toBe("reminders");
    expect((await viewReminders(byMail)).choice?.byMail).toBe(true);
    await turnOffReminders(anyone("reminder.turn-off"), { token });
    await turnOffReminders(anyone("reminder.turn-off"), { token });
    await endReminders(here);
    for (const actor of [here, byMail])
      expect((await viewReminders(actor)).choice).toMatchObject({ byMail: false, times: ["08:00"] });
    await remindPatients(at("10:30"));
    expect(await slotsOf(byMail)).toEqual(["08:00"]);
    await expect(
      turnOffReminders(anyone("reminder.turn-off"), { token: "x".repeat(43) }),
    ).rejects.toMatchObject({ code: "not-found" });
  });

  it("reaches a mail that still waits, and one that waited too long is not sent either", async () => {
    const actor = await reminded();
    await remindPatients(at("08:00"));
    const [mail] = await mailsOf(actor);
    const wordsOf = (values: Record<string, string>) =>
      withActorSql(systemActor(clinicId, "test", randomUUID()), (sql) =>
        mailWords(sql, clinicId, { ...mail, template: "reminder", values } as Parameters<
          typeof mailWords
        >[2]),
      );
    const values = mail?.values ?? {};
    expect(await wordsOf(values)).not.toBeNull();
    expect(await wordsOf({ ...values, until: new Date(Date.now() - 1_000).toISOString() })).toBeNull();
    await endReminders(actor);
    expect(await wordsOf(values)).toBeNull();
  });
});

it.each([
  ["no time at all", { "time-1": "" }, ["time-1"]],
  ["no day", { days: undefined }, ["days"]],
  ["a time that is none", { "time-1": "25:00" }, ["time-1"]],
  ["a zone that is none", { timeZone: "Mars/Base" }, ["timeZone"]],
  ["only the morning after", { "time-1": "", days: undefined, morningTime: "07:00" }, []],
  ["no mail, and nothing chosen", { byMail: "no", "time-1": "", days: undefined }, []],
])("choosing %s", (_name, change, refused) => {
  const read = reminderFields.safeParse({ ...CHOSEN_REMINDERS, ...change });
  expect(read.error?.issues.map(({ path }) => path.join(".")) ?? []).toEqual(refused);
});

it("a patient reads and changes no reminders of another", async () => {
  const [actor, other] = [await reminded(), await reminded()];
  const seen = await withActorSql(actor, (sql) =>
    sql.query<{ patientId: string }>(`SELECT patient_id AS "patientId" FROM reminder_setting`),
  );
  expect(seen).toEqual([{ patientId: actor.patientId }]);
  await withActorSql(actor, (sql) => sql.query("UPDATE reminder_setting SET by_mail = false"));
  expect((await viewReminders(other)).choice?.byMail).toBe(true);
  expect((await viewReminders(actor)).choice?.byMail).toBe(false);
});
