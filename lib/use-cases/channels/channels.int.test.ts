import { randomBytes, randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { buildClinic, buildStaff, stored } from "@/lib/testing/factories";
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
import { channelTests, settings } from "@/lib/testing/channel-tests";

const { here, smtp, setGateway } = channelTests();

type Attempt = { channel: string; state: string; code: string | null };
const attempts = () =>
  stored<Attempt>(here.clinicId, "SELECT channel, state, code FROM notice_attempt ORDER BY at, channel");
const reachMaya = () => reachForTest(here.clinicId, here.maya.staffId, randomUUID());

describe("one's own browser", () => {
  it("is on, shows what is sent, and is off again", async () => {
    const { endpoint } = here.push.target;
    expect(await isBrowserOn(here.maya, { endpoint })).toEqual({ on: false });
    await subscribeBrowser(here.maya, here.push.target);
    await subscribeBrowser(here.maya, here.push.target);
    expect(await isBrowserOn(here.maya, { endpoint })).toEqual({ on: true });
    expect((await viewChannels(here.maya)).browsers).toMatchObject([{ device: "Test browser" }]);
    await reachMaya();
    expect(here.push.taken.map(({ message }) => message)).toMatchObject([
      { text: "This is a test. Nothing waits for you" },
    ]);
    expect(await attempts()).toEqual([{ channel: "push", state: "accepted", code: null }]);
    expect(await unsubscribeBrowser(here.maya, { endpoint })).toEqual({ others: false });
    await reachMaya();
    expect(here.push.taken).toHaveLength(1);
  });

  it("keeps no address or key that the database alone could use", async () => {
    await subscribeBrowser(here.maya, here.push.target);
    const [row] = await stored<{ text: string }>(
      here.clinicId,
      "SELECT p::text AS text FROM push_subscription p",
    );
    for (const secret of [here.push.target.endpoint, here.push.target.p256dh, here.push.target.auth])
      expect(row?.text).not.toContain(secret);
  });

  it("that is shared stays with whoever still wants it", async () => {
    const tom = await buildStaff(here.clinicId, ["clinician"]);
    await subscribeBrowser(here.maya, here.push.target);
    await subscribeBrowser(tom, here.push.target);
    expect(await unsubscribeBrowser(here.maya, here.push.target)).toEqual({ others: true });
    expect(await isBrowserOn(tom, here.push.target)).toEqual({ on: true });
    expect(await isBrowserOn(here.maya, here.push.target)).toEqual({ on: false });
  });

  it("is removed by its owner alone", async () => {
    await subscribeBrowser(here.maya, here.push.target);
    const [{ id } = { id: "" }] = (await viewChannels(here.maya)).browsers;
    const tom = await buildStaff(here.clinicId, ["clinician"]);
    const elsewhere = await buildStaff(await buildClinic(), ["owner"]);
    for (const other of [tom, elsewhere])
      await expect(removeOwnBrowser(other, id)).rejects.toMatchObject({ code: "not-found" });
    await removeOwnBrowser(here.maya, id);
    expect((await viewChannels(here.maya)).browsers).toEqual([]);
  });

  it.each([404, 410])("that the push service answers %i for is removed", async (status) => {
    await subscribeBrowser(here.maya, here.push.target);
    here.push.answering.status = status;
    await reachMaya();
    expect(await attempts()).toEqual([{ channel: "push", state: "refused", code: "gone" }]);
    expect((await viewChannels(here.maya)).browsers).toEqual([]);
    expect((await viewChannels(here.maya)).failing).toEqual([]);
  });

  it.each([
    "http://push.example/one",
    "https://127.0.0.1:9/one#x",
    "https://push.example:8443/one",
    "https://name@push.example/one",
    "javascript:alert(1)",
  ])("cannot be at %s", async (endpoint) => {
    const sent = subscribeBrowser(here.maya, { ...here.push.target, endpoint });
    await expect(sent).rejects.toMatchObject({ code: "invalid" });
  });

  it("may be at a real push service (control)", async () => {
    const endpoint = "https://updates.push.services.mozilla.com/wpush/v2/one";
    expect(await subscribeBrowser(here.maya, { ...here.push.target, endpoint })).toEqual({ on: true });
  });
});

describe("the gateway", () => {
  it("gets the mobile number and no clinical word, under a secret shown once and kept sealed", async () => {
    const secret = await setGateway();
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const [row] = await stored<{ text: string }>(
      here.clinicId,
      "SELECT w::text AS text FROM clinic_webhook w",
    );
    expect(row?.text).not.toContain(secret);
    await reachMaya();
    expect(here.gateway.taken).toMatchObject([
      { clinicId: here.clinicId, to: "+44 20 7946 0142", text: "This is a test. Nothing waits for you" },
    ]);
    expect(Object.keys(here.gateway.taken[0] as object).sort()).toEqual([
      "clinicId",
      "noticeId",
      "text",
      "to",
    ]);
    expect(
      await changeWebhook(here.maya, { url: here.gateway.url, newSecret: false, seen: here.gateway.url }),
    ).toEqual({
      secret: null,
    });
    await reachMaya();
    expect(here.gateway.taken).toHaveLength(2);
  });

  it("with a new secret no longer takes what the old one signed", async () => {
    await setGateway();
    const { secret } = await changeWebhook(here.maya, {
      url: here.gateway.url,
      newSecret: true,
      seen: here.gateway.url,
    });
    await reachMaya();
    expect(await attempts()).toEqual([{ channel: "webhook", state: "failed", code: "refused-401" }]);
    here.gateway.trust(secret ?? "");
    await reachMaya();
    expect(here.gateway.taken).toHaveLength(1);
  });

  it("gets nothing for who has no number, and nothing once it is taken away", async () => {
    await setGateway();
    const tom = await buildStaff(here.clinicId, ["clinician"]);
    await reachForTest(here.clinicId, tom.staffId, randomUUID());
    await changeWebhook(here.maya, { url: "", newSecret: false, seen: here.gateway.url });
    await reachMaya();
    expect(here.gateway.taken).toEqual([]);
    expect(await attempts()).toEqual([]);
  });

  it.each([
    ["https://other.example/texts", /WEBHOOK_HOSTS/],
    ["http://sms-gateway.example/texts", /https/],
    ["https://a:b@sms-gateway.example/", /passwords/],
    ["sms-gateway.example", /whole address/],
  ])("cannot be at %s", async (url, words) => {
    await expect(changeWebhook(here.maya, { url, newSecret: false, seen: null })).rejects.toMatchObject({
      code: "invalid",
      fields: { url: expect.stringMatching(words) as string },
    });
    expect(await stored(here.clinicId, "SELECT url FROM clinic_webhook")).toEqual([]);
  });

  it("of four that save it in the same moment keeps the first and tells the others", async () => {
    // Each on a connection that is open already: else the first is done before the others have one.
    await Promise.all([1, 2, 3, 4].map(() => viewChannels(here.maya)));
    const ends = await Promise.allSettled(
      ["a", "b", "c", "d"].map((path) =>
        changeWebhook(here.maya, {
          url: `https://sms-gateway.example/${path}`,
          newSecret: false,
          seen: null,
        }),
      ),
    );
    expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });

  it("is changed over nobody's change: who had not seen it is told what it is, and may then", async () => {
    const [first, second] = ["https://sms-gateway.example/texts", "https://sms-gateway.example/other"];
    await changeWebhook(here.maya, { url: first, newSecret: false, seen: null });
    for (const newSecret of [false, true])
      await expect(changeWebhook(here.maya, { url: second, newSecret, seen: null })).rejects.toMatchObject({
        code: "conflict",
        fields: { url: expect.stringContaining(`It is now ${first}.`) as string },
      });
    expect((await viewChannels(here.maya)).webhookUrl).toBe(first);
    await changeWebhook(here.maya, { url: second, newSecret: false, seen: first });
    expect((await viewChannels(here.maya)).webhookUrl).toBe(second);
    await changeWebhook(here.maya, { url: "", newSecret: false, seen: second });
    await expect(
      changeWebhook(here.maya, { url: first, newSecret: false, seen: second }),
    ).rejects.toMatchObject({
      fields: { url: expect.stringContaining("There is none now.") as string },
    });
  });

  it("may be at a listed host (control)", async () => {
    await changeWebhook(here.maya, {
      url: "https://sms-gateway.example/texts",
      newSecret: false,
      seen: null,
    });
    expect((await viewChannels(here.maya)).webhookUrl).toBe("https://sms-gateway.example/texts");
  });
});

describe("a test to oneself", () => {
  it("goes by mail over SMTP, push and text, and each try is kept", async () => {
    const server = await smtp();
    await subscribeBrowser(here.maya, here.push.target);
    await setGateway();
    await sendTest(here.maya);
    const [mail] = await stored<{ id: string }>(here.clinicId, "SELECT id FROM mail");
    await deliverMail(here.clinicId, mail?.id ?? "");
    const [job] = await stored<{ data: { testId: string } }>(
      here.clinicId,
      "SELECT data FROM pgboss.job WHERE name = 'channel-test.send' AND data->>'staffId' = $1",
      [here.maya.staffId],
    );
    await reachForTest(here.clinicId, here.maya.staffId, job?.data.testId ?? "");
    expect(server.taken).toHaveLength(1);
    expect(server.taken[0]?.source).toContain("Subject: A test from Test Clinic");
    expect([here.push.taken.length, here.gateway.taken.length]).toEqual([1, 1]);
    expect(
      (await viewChannels(here.maya)).tries.map(({ channel, state }) => `${channel} ${state}`).sort(),
    ).toEqual(["mail accepted", "push accepted", "webhook accepted"]);
  });
});

describe("a test to oneself, sent once", () => {
  beforeEach(() => subscribeBrowser(here.maya, here.push.target));

  it("is one push whether its job runs again, or two workers have it at once", async () => {
    const testId = randomUUID();
    await Promise.all([1, 2, 3].map(() => reachForTest(here.clinicId, here.maya.staffId, testId)));
    await reachForTest(here.clinicId, here.maya.staffId, testId);
    expect(here.push.taken.map(({ message }) => message)).toMatchObject([{ id: testId }]);
    expect(await attempts()).toHaveLength(1);
    await reachMaya();
    expect(here.push.taken).toHaveLength(2);
  });

  it("is told from the morning test by its words", async () => {
    await sendTestAlert(here.clinicId, new Date("2030-05-06T12:00Z"));
    const [{ id } = { id: "" }] = await stored<{ id: string }>(here.clinicId, "SELECT id FROM alert_notice");
    await deliverNotice(here.clinicId, id);
    await reachMaya();
    expect(here.push.taken.map(({ message }) => message)).toMatchObject([
      { id, text: "Morning test. Nothing waits for you" },
      { text: "This is a test. Nothing waits for you" },
    ]);
  });
});

it("says nothing of another clinic's people, browsers or gateway", async () => {
  await subscribeBrowser(here.maya, here.push.target);
  await setGateway();
  await reachMaya();
  const elsewhere = await buildStaff(await buildClinic(), ["owner"], { name: "Somebody Else" });
  const view = await viewChannels(elsewhere);
  expect(view).toMatchObject({ webhookUrl: null, browsers: [], tries: [] });
  expect(view.people.map(({ name }) => name)).toEqual(["Somebody Else"]);
});

it("refuses to change or delete a try, for the owner too", async () => {
  await subscribeBrowser(here.maya, here.push.target);
  await reachMaya();
  await expect(stored(here.clinicId, "UPDATE notice_attempt SET state = 'accepted'")).rejects.toThrow(
    /append-only/,
  );
  await expect(stored(here.clinicId, "DELETE FROM notice_attempt")).rejects.toThrow(/append-only/);
});

it("treats a browser sealed under another server secret as gone", async () => {
  await subscribeBrowser(here.maya, here.push.target);
  settings.SECRET = randomBytes(40).toString("base64");
  await reachMaya();
  expect(await attempts()).toEqual([{ channel: "push", state: "refused", code: "unreadable" }]);
});
