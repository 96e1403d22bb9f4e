import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ClinicId } from "@/lib/access/ids";
import type { StaffActor } from "@/lib/access/actor";
import { closeConnections } from "@/lib/data/pool";
import { env } from "@/lib/env";
import { startBlackHole } from "@/lib/testing/black-hole";
import { buildAlert, buildClinic, buildPatient, buildStaff, plant, stored } from "@/lib/testing/factories";
import { startPushService } from "@/lib/testing/push-service";
import { startSmtpServer } from "@/lib/testing/smtp-server";
import { startWebhookReceiver } from "@/lib/testing/webhook-receiver";
import { acknowledgeAlert } from "@/lib/use-cases/alerts/acknowledge-alert";
import { viewAlert } from "@/lib/use-cases/alerts/view-alert";
import { changeWebhook } from "@/lib/use-cases/channels/change-webhook";
import { subscribeBrowser } from "@/lib/use-cases/channels/own-browser";
import { viewChannels } from "@/lib/use-cases/channels/view-channels";
import { deliverMail } from "@/lib/use-cases/mail/deliver-mail";
import { deliverNotice, sendDueNotices } from "@/lib/use-cases/notices/deliver-notice";
import { currentSignal } from "@/lib/use-cases/sessions/watch-signal";
import { sendTestAlert } from "@/lib/use-cases/worker/send-test-alert";
import { escalateAlert } from "@/lib/use-cases/worker/escalate-alerts";

type Changeable = { -readonly [Name in keyof ReturnType<typeof env>]: ReturnType<typeof env>[Name] };
const settings = env() as Changeable;
const before = { ...settings };
let clinicId: ClinicId;
let maya: StaffActor;
let patientId: string;
let push: Awaited<ReturnType<typeof startPushService>>;
let gateway: Awaited<ReturnType<typeof startWebhookReceiver>>;
let smtp: Awaited<ReturnType<typeof startSmtpServer>>;
let stops: (() => Promise<unknown>)[];

beforeEach(async () => {
  clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["owner", "clinician"], {
    name: "Dr Maya Okafor",
    mobile: "+44 20 7946 0142",
  });
  patientId = await buildPatient(clinicId, { full_name: "Canary Nightingale" });
  [push, gateway, smtp] = await Promise.all([
    startPushService(),
    startWebhookReceiver(""),
    startSmtpServer(),
  ]);
  stops = [push.stop, gateway.stop, smtp.stop];
  settings.LOOPBACK_TEST_HOSTS = [push.host, gateway.host];
  settings.SMTP_URL = smtp.url;
  await subscribeBrowser(maya, push.target);
  const { secret } = await changeWebhook(maya, { url: gateway.url, newSecret: false });
  gateway.trust(secret ?? "");
});
afterEach(async () => {
  for (const stop of stops) await stop();
  Object.assign(settings, before);
});
afterAll(closeConnections);

/** An emergency that Maya has just been told of; answers its id and the notice's. */
async function told(): Promise<{ alertId: string; noticeId: string }> {
  const alertId = await buildAlert(clinicId, patientId);
  await escalateAlert(clinicId, alertId);
  const [notice] = await stored<{ id: string }>(clinicId, "SELECT id FROM alert_notice WHERE alert_id = $1", [
    alertId,
  ]);
  return { alertId, noticeId: notice?.id ?? "" };
}
async function mailOut(): Promise<void> {
  for (const { id } of await stored<{ id: string }>(clinicId, "SELECT id FROM mail WHERE sent_at IS NULL"))
    await deliverMail(clinicId, id);
}
const tries = async (noticeId: string) =>
  (
    await stored<{ what: string }>(
      clinicId,
      "SELECT channel || ' ' || state AS what FROM notice_attempt WHERE notice_id = $1 ORDER BY channel, at",
      [noticeId],
    )
  ).map(({ what }) => what);
const later = (seconds: number) => new Date(Date.now() + seconds * 1_000);

describe("a notice", () => {
  it("goes by mail, push and text, each once, with no clinical word and no name of anybody's", async () => {
    const { alertId, noticeId } = await told();
    await mailOut();
    await deliverNotice(clinicId, noticeId);
    await deliverNotice(clinicId, noticeId);
    await escalateAlert(clinicId, alertId);
    await mailOut();
    expect([smtp.taken.length, push.taken.length, gateway.taken.length]).toEqual([1, 1, 1]);
    expect(smtp.taken[0]?.source).toContain("Subject: Please open the portal");
    expect(push.taken[0]?.message).toEqual({ id: noticeId, text: "Please open the portal" });
    expect(gateway.taken).toEqual([
      { clinicId, noticeId, to: "+44 20 7946 0142", text: "Please open the portal" },
    ]);
    const sent = JSON.stringify([smtp.taken, push.taken, gateway.taken]);
    expect(sent).not.toMatch(/Canary|Nightingale|emergency|urgent|RF-|saddle/i);
    expect(sent).not.toContain(patientId);
  });

  it("of the morning test goes by all three once a day, says that it is a test, and is no alert", async () => {
    const noon = new Date("2030-05-06T12:00Z");
    await sendTestAlert(clinicId, noon);
    await sendTestAlert(clinicId, noon);
    await mailOut();
    const notices = await stored<{ id: string }>(clinicId, "SELECT id FROM alert_notice");
    expect(notices).toHaveLength(1);
    const [{ id } = { id: "" }] = notices;
    // A job may run twice.
    await deliverNotice(clinicId, id);
    await deliverNotice(clinicId, id);
    const text = "Morning test. Nothing waits for you";
    expect(push.taken.map(({ message }) => message)).toEqual([{ id, text }]);
    expect(gateway.taken).toEqual([{ clinicId, noticeId: id, to: "+44 20 7946 0142", text }]);
    expect(smtp.taken.map(({ to, source }) => [to, /Subject: Morning test/.test(source)])).toEqual([
      [expect.any(String), true],
    ]);
    expect(await tries(id)).toEqual(["mail accepted", "push accepted", "webhook accepted"]);
    expect(await currentSignal(maya)).toMatchObject({ count: 0 });
  });

  it("of the morning test that the gateway did not take is tried again, and counts as its failure", async () => {
    gateway.answering.status = 503;
    await sendTestAlert(clinicId, new Date("2030-05-06T12:00Z"));
    const [{ id } = { id: "" }] = await stored<{ id: string }>(clinicId, "SELECT id FROM alert_notice");
    await deliverNotice(clinicId, id);
    await deliverNotice(clinicId, id, later(20));
    expect(await tries(id)).toEqual(["push accepted", "webhook failed", "webhook failed"]);
    expect((await viewChannels(maya)).failing).toEqual(["webhook"]);
  });

  it("is on the alert's page, try by try", async () => {
    const { alertId, noticeId } = await told();
    gateway.answering.status = 503;
    await mailOut();
    await deliverNotice(clinicId, noticeId);
    const { tries: shown } = await viewAlert(maya, { alertId });
    const lines = shown.map(({ channel, to, state, code }) => [channel, to, state, code]);
    expect(lines.sort()).toEqual([
      ["mail", "Dr Maya Okafor", "accepted", null],
      ["push", "Dr Maya Okafor", "accepted", null],
      ["webhook", "Dr Maya Okafor", "failed", "refused-503"],
    ]);
  });

  it("is sent once when workers reach for it at the same time", async () => {
    const { noticeId } = await told();
    await Promise.all(Array.from({ length: 5 }, () => deliverNotice(clinicId, noticeId)));
    expect([push.taken.length, gateway.taken.length]).toEqual([1, 1]);
  });

  it("that did not get through is tried again when it is due, by that channel alone", async () => {
    const { noticeId } = await told();
    gateway.answering.status = 503;
    await deliverNotice(clinicId, noticeId);
    await deliverNotice(clinicId, noticeId, later(10));
    expect(await tries(noticeId)).toEqual(["push accepted", "webhook failed"]);
    gateway.answering.status = 204;
    await deliverNotice(clinicId, noticeId, later(20));
    await deliverNotice(clinicId, noticeId, later(4_000));
    expect(await tries(noticeId)).toEqual(["push accepted", "webhook failed", "webhook accepted"]);
    expect([push.taken.length, gateway.taken.length]).toEqual([1, 1]);
  });

  it("is not repeated once somebody has acknowledged, and is repeated while nobody has (control)", async () => {
    const { alertId, noticeId } = await told();
    gateway.answering.status = 503;
    await deliverNotice(clinicId, noticeId);
    await deliverNotice(clinicId, noticeId, later(60));
    expect(await tries(noticeId)).toHaveLength(3);
    await acknowledgeAlert(maya, { alertId, version: 1 });
    await deliverNotice(clinicId, noticeId, later(600));
    expect(await tries(noticeId)).toHaveLength(3);
  });

  it("whose job was lost is sent by the round, and one that was sent is not", async () => {
    const alertId = await buildAlert(clinicId, patientId);
    const id = randomUUID();
    const at = new Date(Date.now() - 60_000);
    const row = { id, clinic_id: clinicId, alert_id: alertId, staff_id: maya.staffId, cycle: 1, step: 0 };
    await plant(clinicId, "alert_notice", [{ ...row, due_at: at, created_at: at }]);
    await sendDueNotices();
    await sendDueNotices();
    expect(await tries(id)).toEqual(["push accepted", "webhook accepted"]);
  });

  it("reaches nobody who has left", async () => {
    const { noticeId } = await told();
    await stored(clinicId, "UPDATE staff SET active = false WHERE id = $1 RETURNING id", [maya.staffId]);
    await deliverNotice(clinicId, noticeId);
    expect(await tries(noticeId)).toEqual([]);
  });
});

describe("T42: a gateway in which everything disappears", () => {
  it("holds up neither the screen nor the other channels, and is said to fail with its second try", async () => {
    const hole = await startBlackHole();
    stops.push(hole.stop);
    settings.LOOPBACK_TEST_HOSTS = [push.host, hole.host];
    await changeWebhook(maya, { url: `http://${hole.host}/texts`, newSecret: false });
    const { alertId, noticeId } = await told();

    const hanging = deliverNotice(clinicId, noticeId);
    await hole.caught();
    expect(await currentSignal(maya)).toEqual({ tier: "emergency", count: 1 });
    await mailOut();
    expect(smtp.taken).toHaveLength(1);
    const second = await buildAlert(clinicId, await buildPatient(clinicId));
    await escalateAlert(clinicId, second);
    expect(await currentSignal(maya)).toEqual({ tier: "emergency", count: 2 });
    hole.letGo();
    await hanging;
    expect(await tries(noticeId)).toEqual(["mail accepted", "push accepted", "webhook failed"]);
    expect((await viewChannels(maya)).failing).toEqual([]);

    // As the second round in a minute would: what failed 15 s ago is due.
    const again = deliverNotice(clinicId, noticeId, later(20));
    await hole.caught();
    await acknowledgeAlert(maya, { alertId, version: 1 });
    hole.letGo();
    await again;
    expect((await viewChannels(maya)).failing).toEqual(["webhook"]);
  });

  it("is the mail server: push and text arrive, and the second try says that mail fails", async () => {
    const hole = await startBlackHole();
    stops.push(hole.stop);
    settings.SMTP_URL = `smtp://${hole.host}`;
    const { noticeId } = await told();
    const [mail] = await stored<{ id: string }>(clinicId, "SELECT id FROM mail");
    for (let round = 0; round < 2; round += 1) {
      const hanging = deliverMail(clinicId, mail?.id ?? "");
      await hole.caught();
      if (round === 0) await deliverNotice(clinicId, noticeId);
      hole.letGo();
      await expect(hanging).rejects.toMatchObject({ name: "NotSent", forGood: false });
    }
    expect([push.taken.length, gateway.taken.length]).toEqual([1, 1]);
    expect((await viewChannels(maya)).failing).toEqual(["mail"]);
  });
});
