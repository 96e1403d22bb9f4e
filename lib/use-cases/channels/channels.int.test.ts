import { randomBytes, randomUUID } from "node:crypto";
import { Client } from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import type { ClinicId } from "@/lib/access/ids";
import type { StaffActor } from "@/lib/access/actor";
import { closeConnections } from "@/lib/data/pool";
import { env } from "@/lib/env";
import { buildClinic, buildStaff, stored } from "@/lib/testing/factories";
import { startPushService } from "@/lib/testing/push-service";
import { startSmtpServer } from "@/lib/testing/smtp-server";
import { startWebhookReceiver } from "@/lib/testing/webhook-receiver";
import { changeWebhook } from "@/lib/use-cases/channels/change-webhook";
import {
  isBrowserOn,
  removeOwnBrowser,
  subscribeBrowser,
  unsubscribeBrowser,
} from "@/lib/use-cases/channels/own-browser";
import { reachForTest, sendTest } from "@/lib/use-cases/channels/send-test";
import { viewChannels } from "@/lib/use-cases/channels/view-channels";
import { deliverMail } from "@/lib/use-cases/mail/deliver-mail";
import { deliverNotice } from "@/lib/use-cases/notices/deliver-notice";
import { sendTestAlert } from "@/lib/use-cases/worker/send-test-alert";

type Changeable = { -readonly [Name in keyof ReturnType<typeof env>]: ReturnType<typeof env>[Name] };
const settings = env() as Changeable;
const before = { ...settings };
let clinicId: ClinicId;
let maya: StaffActor;
let push: Awaited<ReturnType<typeof startPushService>>;
let gateway: Awaited<ReturnType<typeof startWebhookReceiver>>;
let stops: (() => Promise<unknown>)[];

beforeEach(async () => {
  clinicId = await buildClinic();
  maya = await buildStaff(clinicId, ["owner", "clinician"], {
    name: "Dr Maya Okafor",
    mobile: "+44 20 7946 0142",
  });
  push = await startPushService();
  gateway = await startWebhookReceiver("");
  stops = [push.stop, gateway.stop];
  settings.LOOPBACK_TEST_HOSTS = [push.host, gateway.host];
  settings.WEBHOOK_HOSTS = ["sms-gateway.example"];
});
afterEach(async () => {
  for (const stop of stops) await stop();
  Object.assign(settings, before);
});
afterAll(closeConnections);

type Attempt = { channel: string; state: string; code: string | null };
const attempts = () =>
  stored<Attempt>(clinicId, "SELECT channel, state, code FROM notice_attempt ORDER BY at, channel");
const reachMaya = () => reachForTest(clinicId, maya.staffId, randomUUID());

async function setGateway(): Promise<string> {
  const { secret } = await changeWebhook(maya, { url: gateway.url, newSecret: false });
  gateway.trust(secret ?? "");
  return secret ?? "";
}

describe("one's own browser", () => {
  it("is on, shows what is sent, and is off again", async () => {
    const { endpoint } = push.target;
    expect(await isBrowserOn(maya, { endpoint })).toEqual({ on: false });
    await subscribeBrowser(maya, push.target);
    await subscribeBrowser(maya, push.target);
    expect(await isBrowserOn(maya, { endpoint })).toEqual({ on: true });
    expect((await viewChannels(maya)).browsers).toMatchObject([{ device: "Test browser" }]);
    await reachMaya();
    expect(push.taken.map(({ message }) => message)).toMatchObject([
      { text: "This is a test. Nothing waits for you" },
    ]);
    expect(await attempts()).toEqual([{ channel: "push", state: "accepted", code: null }]);
    expect(await unsubscribeBrowser(maya, { endpoint })).toEqual({ others: false });
    await reachMaya();
    expect(push.taken).toHaveLength(1);
  });

  it("keeps no address or key that the database alone could use", async () => {
    await subscribeBrowser(maya, push.target);
    const [row] = await stored<{ text: string }>(clinicId, "SELECT p::text AS text FROM push_subscription p");
    for (const secret of [push.target.endpoint, push.target.p256dh, push.target.auth])
      expect(row?.text).not.toContain(secret);
  });

  it("that is shared stays with whoever still wants it", async () => {
    const tom = await buildStaff(clinicId, ["clinician"]);
    await subscribeBrowser(maya, push.target);
    await subscribeBrowser(tom, push.target);
    expect(await unsubscribeBrowser(maya, push.target)).toEqual({ others: true });
    expect(await isBrowserOn(tom, push.target)).toEqual({ on: true });
    expect(await isBrowserOn(maya, push.target)).toEqual({ on: false });
  });

  it("is removed by its owner alone", async () => {
    await subscribeBrowser(maya, push.target);
    const [{ id } = { id: "" }] = (await viewChannels(maya)).browsers;
    const tom = await buildStaff(clinicId, ["clinician"]);
    const elsewhere = await buildStaff(await buildClinic(), ["owner"]);
    for (const other of [tom, elsewhere])
      await expect(removeOwnBrowser(other, id)).rejects.toMatchObject({ code: "not-found" });
    await removeOwnBrowser(maya, id);
    expect((await viewChannels(maya)).browsers).toEqual([]);
  });

  it.each([404, 410])("that the push service answers %i for is removed", async (status) => {
    await subscribeBrowser(maya, push.target);
    push.answering.status = status;
    await reachMaya();
    expect(await attempts()).toEqual([{ channel: "push", state: "refused", code: "gone" }]);
    expect((await viewChannels(maya)).browsers).toEqual([]);
    expect((await viewChannels(maya)).failing).toEqual([]);
  });

  it.each([
    "http://push.example/one",
    "https://127.0.0.1:9/one#x",
    "https://push.example:8443/one",
    "https://name@push.example/one",
    "javascript:alert(1)",
  ])("cannot be at %s", async (endpoint) => {
    const sent = subscribeBrowser(maya, { ...push.target, endpoint });
    await expect(sent).rejects.toMatchObject({ code: "invalid" });
  });

  it("may be at a real push service (control)", async () => {
    const endpoint = "https://updates.push.services.mozilla.com/wpush/v2/one";
    expect(await subscribeBrowser(maya, { ...push.target, endpoint })).toEqual({ on: true });
  });
});

describe("the gateway", () => {
  it("gets the mobile number and no clinical word, under a secret shown once and kept sealed", async () => {
    const secret = await setGateway();
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const [row] = await stored<{ text: string }>(clinicId, "SELECT w::text AS text FROM clinic_webhook w");
    expect(row?.text).not.toContain(secret);
    await reachMaya();
    expect(gateway.taken).toMatchObject([
      { clinicId, to: "+44 20 7946 0142", text: "This is a test. Nothing waits for you" },
    ]);
    expect(Object.keys(gateway.taken[0] as object).sort()).toEqual(["clinicId", "noticeId", "text", "to"]);
    expect(await changeWebhook(maya, { url: gateway.url, newSecret: false })).toEqual({ secret: null });
    await reachMaya();
    expect(gateway.taken).toHaveLength(2);
  });

  it("with a new secret no longer takes what the old one signed", async () => {
    await setGateway();
    const { secret } = await changeWebhook(maya, { url: gateway.url, newSecret: true });
    await reachMaya();
    expect(await attempts()).toEqual([{ channel: "webhook", state: "failed", code: "refused-401" }]);
    gateway.trust(secret ?? "");
    await reachMaya();
    expect(gateway.taken).toHaveLength(1);
  });

  it("gets nothing for who has no number, and nothing once it is taken away", async () => {
    await setGateway();
    const tom = await buildStaff(clinicId, ["clinician"]);
    await reachForTest(clinicId, tom.staffId, randomUUID());
    await changeWebhook(maya, { url: "", newSecret: false });
    await reachMaya();
    expect(gateway.taken).toEqual([]);
    expect(await attempts()).toEqual([]);
  });

  it.each([
    ["https://other.example/texts", /WEBHOOK_HOSTS/],
    ["http://sms-gateway.example/texts", /https/],
    ["https://a:b@sms-gateway.example/", /passwords/],
    ["sms-gateway.example", /whole address/],
  ])("cannot be at %s", async (url, words) => {
    await expect(changeWebhook(maya, { url, newSecret: false })).rejects.toMatchObject({
      code: "invalid",
      fields: { url: expect.stringMatching(words) as string },
    });
    expect(await stored(clinicId, "SELECT url FROM clinic_webhook")).toEqual([]);
  });

  it("may be at a listed host (control)", async () => {
    await changeWebhook(maya, { url: "https://sms-gateway.example/texts", newSecret: false });
    expect((await viewChannels(maya)).webhookUrl).toBe("https://sms-gateway.example/texts");
  });
});

describe("a test to oneself", () => {
  it("goes by mail over SMTP, push and text, and each try is kept", async () => {
    const smtp = await startSmtpServer();
    stops.push(smtp.stop);
    settings.SMTP_URL = smtp.url;
    await subscribeBrowser(maya, push.target);
    await setGateway();
    await sendTest(maya);
    const [mail] = await stored<{ id: string }>(clinicId, "SELECT id FROM mail");
    await deliverMail(clinicId, mail?.id ?? "");
    const [job] = await stored<{ data: { testId: string } }>(
      clinicId,
      "SELECT data FROM pgboss.job WHERE name = 'channel-test.send' AND data->>'staffId' = $1",
      [maya.staffId],
    );
    await reachForTest(clinicId, maya.staffId, job?.data.testId ?? "");
    expect(smtp.taken).toHaveLength(1);
    expect(smtp.taken[0]?.source).toContain("Subject: A test from Test Clinic");
    expect([push.taken.length, gateway.taken.length]).toEqual([1, 1]);
    expect(
      (await viewChannels(maya)).tries.map(({ channel, state }) => `${channel} ${state}`).sort(),
    ).toEqual(["mail accepted", "push accepted", "webhook accepted"]);
  });
});

describe("a test to oneself, sent once", () => {
  beforeEach(() => subscribeBrowser(maya, push.target));

  it("is one push whether its job runs again, or two workers have it at once", async () => {
    const testId = randomUUID();
    await Promise.all([1, 2, 3].map(() => reachForTest(clinicId, maya.staffId, testId)));
    await reachForTest(clinicId, maya.staffId, testId);
    expect(push.taken.map(({ message }) => message)).toMatchObject([{ id: testId }]);
    expect(await attempts()).toHaveLength(1);
    await reachMaya();
    expect(push.taken).toHaveLength(2);
  });

  it("is told from the morning test by its words", async () => {
    await sendTestAlert(clinicId, new Date("2030-05-06T12:00Z"));
    const [{ id } = { id: "" }] = await stored<{ id: string }>(clinicId, "SELECT id FROM alert_notice");
    await deliverNotice(clinicId, id);
    await reachMaya();
    expect(push.taken.map(({ message }) => message)).toMatchObject([
      { id, text: "Morning test. Nothing waits for you" },
      { text: "This is a test. Nothing waits for you" },
    ]);
  });
});

/** What open screens of the clinic are told while `work` runs. */
async function announced(work: () => Promise<void>): Promise<string[]> {
  const client = new Client({ connectionString: env().DATABASE_URL });
  await client.connect();
  const topics: string[] = [];
  client.on("notification", ({ payload }) => {
    const said = JSON.parse(payload ?? "{}") as { clinicId: string; topic: string };
    if (said.clinicId === clinicId) topics.push(said.topic);
  });
  await client.query("LISTEN plumbline_live");
  await work();
  // Heard in the order of commits: once this has come, all before it have.
  const last = new Promise((resolve) =>
    client.on("notification", ({ payload }) => payload === "{}" && resolve(null)),
  );
  await client.query("SELECT pg_notify('plumbline_live', '{}')");
  await last;
  await client.end();
  return topics;
}

describe("T42: a gateway that takes nothing", () => {
  it("is said to fail after the second try, on open screens too, until one is accepted", async () => {
    await setGateway();
    gateway.answering.status = 503;
    expect(await announced(reachMaya)).toEqual([]);
    expect((await viewChannels(maya)).failing).toEqual([]);
    expect(await announced(reachMaya)).toEqual(["channels"]);
    expect((await viewChannels(maya)).failing).toEqual(["webhook"]);
    expect(await announced(reachMaya)).toEqual([]);
    gateway.answering.status = 204;
    expect(await announced(reachMaya)).toEqual(["channels"]);
    expect((await viewChannels(maya)).failing).toEqual([]);
  });

  it("that is another clinic's says nothing about this one", async () => {
    await setGateway();
    gateway.answering.status = 503;
    await reachMaya();
    await reachMaya();
    const elsewhere = await buildStaff(await buildClinic(), ["clinician"]);
    expect((await viewChannels(elsewhere)).failing).toEqual([]);
  });

  it("is forgotten when the gateway is changed", async () => {
    await setGateway();
    gateway.answering.status = 503;
    await reachMaya();
    await reachMaya();
    await changeWebhook(maya, { url: "https://sms-gateway.example/texts", newSecret: false });
    expect((await viewChannels(maya)).failing).toEqual([]);
  });

  it("is mail's server: the second try says so, and names who has no other way", async () => {
    const tom = await buildStaff(clinicId, ["clinician"], { name: "Dr Tom Reyes" });
    await subscribeBrowser(tom, push.target);
    const closed = await startSmtpServer();
    await closed.stop();
    settings.SMTP_URL = closed.url;
    await sendTest(maya);
    const [mail] = await stored<{ id: string }>(clinicId, "SELECT id FROM mail");
    for (let tries = 0; tries < 2; tries += 1)
      await expect(deliverMail(clinicId, mail?.id ?? "")).rejects.toMatchObject({ forGood: false });
    expect((await viewChannels(tom)).failing).toEqual(["mail"]);
    const { people } = await viewChannels(tom);
    expect(people.map(({ name, outOfReach }) => [name, outOfReach])).toEqual([
      ["Dr Maya Okafor", true],
      ["Dr Tom Reyes", false],
    ]);
  });

  it("does not count one mailbox that does not exist as mail failing, and names its owner", async () => {
    const smtp = await startSmtpServer(() => "550 no such person");
    stops.push(smtp.stop);
    settings.SMTP_URL = smtp.url;
    for (let tests = 0; tests < 3; tests += 1) await sendTest(maya);
    for (const { id } of await stored<{ id: string }>(clinicId, "SELECT id FROM mail"))
      await deliverMail(clinicId, id);
    const { failing, people } = await viewChannels(maya);
    expect(failing).toEqual([]);
    expect(people).toMatchObject([{ ways: { mail: "failing" }, outOfReach: true }]);
  });
});

it("says nothing of another clinic's people, browsers or gateway", async () => {
  await subscribeBrowser(maya, push.target);
  await setGateway();
  await reachMaya();
  const elsewhere = await buildStaff(await buildClinic(), ["owner"], { name: "Somebody Else" });
  const view = await viewChannels(elsewhere);
  expect(view).toMatchObject({ webhookUrl: null, browsers: [], tries: [] });
  expect(view.people.map(({ name }) => name)).toEqual(["Somebody Else"]);
});

it("refuses to change or delete a try, for the owner too", async () => {
  await subscribeBrowser(maya, push.target);
  await reachMaya();
  await expect(stored(clinicId, "UPDATE notice_attempt SET state = 'accepted'")).rejects.toThrow(
    /append-only/,
  );
  await expect(stored(clinicId, "DELETE FROM notice_attempt")).rejects.toThrow(/append-only/);
});

it("treats a browser sealed under another server secret as gone", async () => {
  await subscribeBrowser(maya, push.target);
  settings.SECRET = randomBytes(40).toString("base64");
  await reachMaya();
  expect(await attempts()).toEqual([{ channel: "push", state: "refused", code: "unreadable" }]);
});
