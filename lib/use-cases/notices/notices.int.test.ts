import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it, onTestFinished } from "vitest";
import { startBlackHole } from "@/lib/testing/black-hole";
import { buildAlert, buildPatient, plant, stored } from "@/lib/testing/factories";
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
import { channelTests, settings } from "@/lib/testing/channel-tests";

const { here, smtp, setGateway } = channelTests();
let patientId: string;
let mails: Awaited<ReturnType<typeof smtp>>;

beforeEach(async () => {
  patientId = await buildPatient(here.clinicId, { full_name: "Canary Nightingale" });
  mails = await smtp();
  await subscribeBrowser(here.maya, here.push.target);
  await setGateway();
});

/** An emergency that Maya has just been told of; answers its id and the notice's. */
async function told(): Promise<{ alertId: string; noticeId: string }> {
  const alertId = await buildAlert(here.clinicId, patientId);
  await escalateAlert(here.clinicId, alertId);
  const [notice] = await stored<{ id: string }>(
    here.clinicId,
    "SELECT id FROM alert_notice WHERE alert_id = $1",
    [alertId],
  );
  return { alertId, noticeId: notice?.id ?? "" };
}
async function mailOut(): Promise<void> {
  for (const { id } of await stored<{ id: string }>(
    here.clinicId,
    "SELECT id FROM mail WHERE sent_at IS NULL",
  ))
    await deliverMail(here.clinicId, id);
}
const tries = async (noticeId: string) =>
  (
    await stored<{ what: string }>(
      here.clinicId,
      "SELECT channel || ' ' || state AS what FROM notice_attempt WHERE notice_id = $1 ORDER BY channel, at",
      [noticeId],
    )
  ).map(({ what }) => what);
const later = (seconds: number) => new Date(Date.now() + seconds * 1_000);

describe("a notice", () => {
  it("goes by mail, push and text, each once, with no clinical word and no name of anybody's", async () => {
    const { alertId, noticeId } = await told();
    await mailOut();
    await deliverNotice(here.clinicId, noticeId);
    await deliverNotice(here.clinicId, noticeId);
    await escalateAlert(here.clinicId, alertId);
    await mailOut();
    expect([mails.taken.length, here.push.taken.length, here.gateway.taken.length]).toEqual([1, 1, 1]);
    expect(mails.taken[0]?.source).toContain("Subject: Please open the portal");
    expect(here.push.taken[0]?.message).toEqual({ id: noticeId, text: "Please open the portal" });
    expect(here.gateway.taken).toEqual([
      { clinicId: here.clinicId, noticeId, to: "+44 20 7946 0142", text: "Please open the portal" },
    ]);
    const sent = JSON.stringify([mails.taken, here.push.taken, here.gateway.taken]);
    expect(sent).not.toMatch(/Canary|Nightingale|emergency|urgent|RF-|saddle/i);
    expect(sent).not.toContain(patientId);
  });

  it("of the morning test goes by all three once a day, says that it is a test, and is no alert", async () => {
    const noon = new Date("2030-05-06T12:00Z");
    await sendTestAlert(here.clinicId, noon);
    await sendTestAlert(here.clinicId, noon);
    await mailOut();
    const notices = await stored<{ id: string }>(here.clinicId, "SELECT id FROM alert_notice");
    expect(notices).toHaveLength(1);
    const [{ id } = { id: "" }] = notices;
    // A job may run twice.
    await deliverNotice(here.clinicId, id);
    await deliverNotice(here.clinicId, id);
    const text = "Morning test. Nothing waits for you";
    expect(here.push.taken.map(({ message }) => message)).toEqual([{ id, text }]);
    expect(here.gateway.taken).toEqual([
      { clinicId: here.clinicId, noticeId: id, to: "+44 20 7946 0142", text },
    ]);
    expect(mails.taken.map(({ to, source }) => [to, /Subject: Morning test/.test(source)])).toEqual([
      [expect.any(String), true],
    ]);
    expect(await tries(id)).toEqual(["mail accepted", "push accepted", "webhook accepted"]);
    expect(await currentSignal(here.maya)).toMatchObject({ count: 0 });
  });

  it("of the morning test that the gateway did not take is tried again, and counts as its failure", async () => {
    here.gateway.answering.status = 503;
    await sendTestAlert(here.clinicId, new Date("2030-05-06T12:00Z"));
    const [{ id } = { id: "" }] = await stored<{ id: string }>(here.clinicId, "SELECT id FROM alert_notice");
    await deliverNotice(here.clinicId, id);
    await deliverNotice(here.clinicId, id, later(20));
    expect(await tries(id)).toEqual(["push accepted", "webhook failed", "webhook failed"]);
    expect((await viewChannels(here.maya)).failing).toEqual(["webhook"]);
  });

  it("is on the alert's page, try by try", async () => {
    const { alertId, noticeId } = await told();
    here.gateway.answering.status = 503;
    await mailOut();
    await deliverNotice(here.clinicId, noticeId);
    const { tries: shown } = await viewAlert(here.maya, { alertId });
    const lines = shown.map(({ channel, to, state, code }) => [channel, to, state, code]);
    expect(lines.sort()).toEqual([
      ["mail", "Dr Maya Okafor", "accepted", null],
      ["push", "Dr Maya Okafor", "accepted", null],
      ["webhook", "Dr Maya Okafor", "failed", "refused-503"],
    ]);
  });

  it("is sent once when workers reach for it at the same time", async () => {
    const { noticeId } = await told();
    await Promise.all(Array.from({ length: 5 }, () => deliverNotice(here.clinicId, noticeId)));
    expect([here.push.taken.length, here.gateway.taken.length]).toEqual([1, 1]);
  });

  it("that did not get through is tried again when it is due, by that channel alone", async () => {
    const { noticeId } = await told();
    here.gateway.answering.status = 503;
    await deliverNotice(here.clinicId, noticeId);
    await deliverNotice(here.clinicId, noticeId, later(10));
    expect(await tries(noticeId)).toEqual(["push accepted", "webhook failed"]);
    here.gateway.answering.status = 204;
    await deliverNotice(here.clinicId, noticeId, later(20));
    await deliverNotice(here.clinicId, noticeId, later(4_000));
    expect(await tries(noticeId)).toEqual(["push accepted", "webhook failed", "webhook accepted"]);
    expect([here.push.taken.length, here.gateway.taken.length]).toEqual([1, 1]);
  });

  /** Tried in vain so often, the last time so many minutes ago. */
  async function triedInVain(noticeId: string, times: number, minutesAgo: number): Promise<void> {
    const row = { clinic_id: here.clinicId, staff_id: here.maya.staffId, notice_id: noticeId };
    const ended = { channel: "webhook", state: "failed", at: later(-60 * minutesAgo) };
    const rows = Array.from({ length: times }, () => ({ id: randomUUID(), ...row, ...ended }));
    await plant(here.clinicId, "notice_attempt", rows);
  }
  const texts = async (noticeId: string) => {
    await deliverNotice(here.clinicId, noticeId);
    return here.gateway.taken.length;
  };

  it("that could not get through for hours is still tried each half hour, while nobody has acknowledged", async () => {
    const { noticeId } = await told();
    await triedInVain(noticeId, 40, 29);
    expect(await texts(noticeId)).toBe(0);
    await deliverNotice(here.clinicId, noticeId, later(120));
    expect(here.gateway.taken).toHaveLength(1);
  });

  it("of the morning test is given up after twelve tries, an hour of them", async () => {
    await sendTestAlert(here.clinicId, new Date("2030-05-06T12:00Z"));
    const [{ id } = { id: "" }] = await stored<{ id: string }>(here.clinicId, "SELECT id FROM alert_notice");
    await triedInVain(id, 11, 31);
    here.gateway.answering.status = 503;
    expect(await texts(id)).toBe(0);
    here.gateway.answering.status = 204;
    await deliverNotice(here.clinicId, id, later(3_600));
    expect(here.gateway.taken).toEqual([]);
    expect((await tries(id)).filter((what) => what === "webhook failed")).toHaveLength(12);
  });

  it("is not repeated once somebody has acknowledged, and is repeated while nobody has (control)", async () => {
    const { alertId, noticeId } = await told();
    here.gateway.answering.status = 503;
    await deliverNotice(here.clinicId, noticeId);
    await deliverNotice(here.clinicId, noticeId, later(60));
    expect(await tries(noticeId)).toHaveLength(3);
    await acknowledgeAlert(here.maya, { alertId, version: 1 });
    await deliverNotice(here.clinicId, noticeId, later(600));
    expect(await tries(noticeId)).toHaveLength(3);
  });

  it("whose job was lost is sent by the round, and one that was sent is not", async () => {
    const alertId = await buildAlert(here.clinicId, patientId);
    const id = randomUUID();
    const at = new Date(Date.now() - 60_000);
    const row = {
      id,
      clinic_id: here.clinicId,
      alert_id: alertId,
      staff_id: here.maya.staffId,
      cycle: 1,
      step: 0,
    };
    await plant(here.clinicId, "alert_notice", [{ ...row, due_at: at, created_at: at }]);
    await sendDueNotices();
    await sendDueNotices();
    expect(await tries(id)).toEqual(["push accepted", "webhook accepted"]);
  });

  it("reaches nobody who has left", async () => {
    const { noticeId } = await told();
    await stored(here.clinicId, "UPDATE staff SET active = false WHERE id = $1 RETURNING id", [
      here.maya.staffId,
    ]);
    await deliverNotice(here.clinicId, noticeId);
    expect(await tries(noticeId)).toEqual([]);
  });
});

describe("T42: a gateway in which everything disappears", () => {
  it("holds up neither the screen nor the other channels, and is said to fail with its second try", async () => {
    const hole = await startBlackHole();
    onTestFinished(hole.stop);
    settings.LOOPBACK_TEST_HOSTS = [here.push.host, hole.host];
    await changeWebhook(here.maya, {
      url: `http://${hole.host}/texts`,
      newSecret: false,
      seen: here.gateway.url,
    });
    const { alertId, noticeId } = await told();

    const hanging = deliverNotice(here.clinicId, noticeId);
    await hole.caught();
    expect(await currentSignal(here.maya)).toEqual({ tier: "emergency", count: 1 });
    await mailOut();
    expect(mails.taken).toHaveLength(1);
    const second = await buildAlert(here.clinicId, await buildPatient(here.clinicId));
    await escalateAlert(here.clinicId, second);
    expect(await currentSignal(here.maya)).toEqual({ tier: "emergency", count: 2 });
    hole.letGo();
    await hanging;
    expect(await tries(noticeId)).toEqual(["mail accepted", "push accepted", "webhook failed"]);
    expect((await viewChannels(here.maya)).failing).toEqual([]);

    // As the second round in a minute would: what failed 15 s ago is due.
    const again = deliverNotice(here.clinicId, noticeId, later(20));
    await hole.caught();
    await acknowledgeAlert(here.maya, { alertId, version: 1 });
    hole.letGo();
    await again;
    expect((await viewChannels(here.maya)).failing).toEqual(["webhook"]);
  });

  it("is the mail server: push and text arrive, and the second try says that mail fails", async () => {
    const hole = await startBlackHole();
    onTestFinished(hole.stop);
    settings.SMTP_URL = `smtp://${hole.host}`;
    const { noticeId } = await told();
    const [mail] = await stored<{ id: string }>(here.clinicId, "SELECT id FROM mail");
    for (let round = 0; round < 2; round += 1) {
      const hanging = deliverMail(here.clinicId, mail?.id ?? "");
      await hole.caught();
      if (round === 0) await deliverNotice(here.clinicId, noticeId);
      hole.letGo();
      await expect(hanging).rejects.toMatchObject({ name: "NotSent", forGood: false });
    }
    expect([here.push.taken.length, here.gateway.taken.length]).toEqual([1, 1]);
    expect((await viewChannels(here.maya)).failing).toEqual(["mail"]);
  });
});
