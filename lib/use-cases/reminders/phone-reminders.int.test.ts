import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import type { ClinicId } from "@/lib/access/ids";
import { reminderFields } from "@/lib/contracts/reminder";
import { closeConnections } from "@/lib/data/pool";
import { withActorSql } from "@/lib/data/with-actor";
import { changeableSettings } from "@/lib/testing/changeable-settings";
import { buildClinic, buildStaff, stored } from "@/lib/testing/factories";
import { programmedPatient } from "@/lib/testing/programmed-patient";
import { startPushService } from "@/lib/testing/push-service";
import { changeReminders, endReminders } from "@/lib/use-cases/reminders/change-reminders";
import { isPhoneOn, subscribePhone, unsubscribePhone } from "@/lib/use-cases/reminders/own-phone";
import { viewReminders } from "@/lib/use-cases/reminders/view-reminders";
import { remindPatients } from "@/lib/use-cases/worker/remind-patients";

const { settings, restore } = changeableSettings();
let clinicId: ClinicId;
let clinician: StaffActor;
let actor: PatientActor;
let push: Awaited<ReturnType<typeof startPushService>>;

beforeAll(async () => {
  clinicId = await buildClinic({ time_zone: "Europe/London" });
  clinician = await buildStaff(clinicId, ["clinician"]);
});
beforeEach(async () => {
  push = await startPushService();
  settings.LOOPBACK_TEST_HOSTS = [push.host];
  actor = await programmedPatient(clinician);
  const days = ["mo", "tu", "we", "th", "fr", "sa", "su"];
  const own = { byMail: "no", "time-1": "08:00", days, repeat: "yes", morningTime: "" };
  await changeReminders(actor, reminderFields.parse({ ...own, timeZone: "Europe/London" }));
});
afterEach(async () => {
  await endReminders(actor);
  await push.stop();
  restore();
});
afterAll(closeConnections);

/** A moment on the patient's clock; London is on UTC in winter. */
const at = (time: string) => new Date(`2026-12-01T${time}:00Z`);
const said = () => push.taken.map(({ message }) => (message as { text: string }).text);

it("reaches the phone that was turned on, at the chosen time and once more when nothing was logged, with four words", async () => {
  await remindPatients(at("08:00"));
  expect(said()).toEqual([]);
  await subscribePhone(actor, push.target);
  expect(await isPhoneOn(actor, push.target)).toEqual({ on: true });
  await Promise.all([1, 2, 3].map(() => remindPatients(at("08:00"))));
  expect(said()).toEqual(["Please open the portal"]);
  expect(JSON.stringify(push.taken)).not.toContain(actor.patientId);
  await remindPatients(at("10:05"));
  expect(said()).toEqual(["Please open the portal", "Please open the portal"]);
  const mails = await stored(clinicId, "SELECT id FROM mail WHERE dedupe_key LIKE $1", [
    `reminder:${actor.patientId}:%`,
  ]);
  expect(mails).toEqual([]);
});

it("says them in the patient's own language", async () => {
  await subscribePhone(actor, push.target);
  await stored(clinicId, "UPDATE patient SET language = 'es' WHERE id = $1", [actor.patientId]);
  await remindPatients(at("08:00"));
  expect(said()).toEqual(["Por favor, abra el portal"]);
});

it("ends in one tap, on this phone alone or altogether", async () => {
  await subscribePhone(actor, push.target);
  await unsubscribePhone(actor, push.target);
  expect(await isPhoneOn(actor, push.target)).toEqual({ on: false });
  await subscribePhone(actor, push.target);
  expect((await viewReminders(actor)).phones).toBe(1);
  await endReminders(actor);
  expect((await viewReminders(actor)).phones).toBe(0);
  await remindPatients(at("08:00"));
  expect(said()).toEqual([]);
});

it("forgets a phone whose service says that it is gone, and keeps one that only fails", async () => {
  await subscribePhone(actor, push.target);
  push.answering.status = 500;
  await remindPatients(at("08:00"));
  expect((await viewReminders(actor)).phones).toBe(1);
  push.answering.status = 410;
  await remindPatients(at("10:05"));
  expect((await viewReminders(actor)).phones).toBe(0);
});

it("belongs to its patient, and goes to no address inside", async () => {
  await subscribePhone(actor, push.target);
  const other = await programmedPatient(clinician);
  const seen = (as: PatientActor) => withActorSql(as, (sql) => sql.query("SELECT id FROM patient_push"));
  expect(await seen(other)).toEqual([]);
  expect(await seen(actor)).toHaveLength(1);
  expect(await isPhoneOn(other, push.target)).toEqual({ on: false });
  await expect(
    subscribePhone(actor, { ...push.target, endpoint: `http://10.0.0.1/${randomUUID()}` }),
  ).rejects.toMatchObject({ code: "invalid" });
});
