import { rmSync } from "node:fs";
import { afterAll, beforeEach, expect, it } from "vitest";
import type { StaffActor } from "@/lib/access/actor";
import { closeConnections } from "@/lib/data/pool";
import { env } from "@/lib/env";
import { listMailbox } from "@/lib/notify/mailbox";
import { buildClinic, buildStaff, plant, stored } from "@/lib/testing/factories";
import { listAlerts } from "@/lib/use-cases/alerts/list-alerts";
import { deliverMail } from "@/lib/use-cases/mail/deliver-mail";
import { viewRota } from "@/lib/use-cases/rota/change-rota";
import { sendTestAlert } from "@/lib/use-cases/worker/send-test-alert";

/** Monday 6 May 2030, British summer time: open from 08:00, which is 07:00 UTC. */
const at = (time: string, day = "06") => new Date(`2030-05-${day}T${time}Z`);
let clinicId: StaffActor["clinicId"];
let owner: StaffActor;

const sent = () =>
  stored<{ to: string; id: string }>(
    clinicId,
    "SELECT id, recipient AS to FROM mail WHERE template = 'alert-test' ORDER BY created_at",
  );

beforeEach(async () => {
  const day = [{ open: "08:00", close: "18:00" }];
  clinicId = await buildClinic({ time_zone: "Europe/London", opening_hours: { 1: day, 2: day, 3: day } });
  owner = await buildStaff(clinicId, ["owner", "clinician"], { name: "Dr Maya" });
  const tom = await buildStaff(clinicId, ["clinician"], { name: "Dr Tom", email: "tom@a.example" });
  await plant(clinicId, "rota_session", [
    { id: crypto.randomUUID(), clinic_id: clinicId, weekday: 1, session: 0, on_duty_id: tom.staffId },
  ]);
  await plant(clinicId, "closed_day", [{ clinic_id: clinicId, day: "2030-05-07", reason: "Holiday" }]);
});
afterAll(async () => {
  rmSync(env().MAILBOX_DIR, { recursive: true, force: true });
  await closeConnections();
});

it("goes to who is on duty once the clinic opens, once a day, and stands on no queue", async () => {
  await sendTestAlert(clinicId, at("06:59:59"));
  expect(await sent()).toEqual([]);
  expect((await viewRota(owner)).lastTest).toBeNull();
  await Promise.all([at("07:00"), at("07:00"), at("07:00")].map((now) => sendTestAlert(clinicId, now)));
  await sendTestAlert(clinicId, at("16:00"));
  expect((await sent()).map(({ to }) => to)).toEqual(["tom@a.example"]);
  expect((await listAlerts(owner)).alerts).toEqual([]);
  expect((await viewRota(owner)).lastTest).toMatchObject({ to: "Dr Tom" });
});

it("is left out on closed days and days without hours, and comes again on the next; late when the worker was", async () => {
  await sendTestAlert(clinicId, at("12:00", "07"));
  await sendTestAlert(clinicId, at("12:00", "09"));
  expect(await sent()).toEqual([]);
  await sendTestAlert(clinicId, at("17:30", "08"));
  expect(await sent()).toHaveLength(1);
  await sendTestAlert(clinicId, at("07:00", "13"));
  expect(await sent()).toHaveLength(2);
});

it("says that it is a test", async () => {
  await sendTestAlert(clinicId, at("08:00"));
  await deliverMail(clinicId, (await sent())[0]?.id ?? "");
  const [kept] = await listMailbox(1);
  expect(kept).toMatchObject({ to: "tom@a.example", subject: "Morning test" });
  expect(kept?.text).toContain("Nothing waits");
});
