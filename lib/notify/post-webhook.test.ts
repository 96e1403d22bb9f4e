import { createHmac, randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { env } from "@/lib/env";
import { newWebhookSecret, postWebhook } from "@/lib/notify/post-webhook";
import { setUnitSettings } from "@/lib/testing/unit-settings";
import { startWebhookReceiver } from "@/lib/testing/webhook-receiver";

setUnitSettings();
const settings = env() as { LOOPBACK_TEST_HOSTS: string[] };
const secret = newWebhookSecret();
const clinicId = randomUUID();
const now = new Date();
let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;

beforeEach(async () => {
  receiver = await startWebhookReceiver(secret);
  settings.LOOPBACK_TEST_HOSTS = [receiver.host];
});
afterEach(() => receiver.stop());

const notice = () => ({ id: randomUUID(), clinicId, to: "+44 20 7946 0142" });

describe("the webhook", () => {
  it("says whom to text and nothing else, signed over the raw body", async () => {
    const sent = notice();
    await postWebhook({ url: receiver.url, secret }, sent, now);
    expect(receiver.taken).toEqual([
      { clinicId, noticeId: sent.id, to: "+44 20 7946 0142", text: "Please open the portal" },
    ]);
  });

  it("T33: a receiver tells a forged, an old and a repeated one from a true one", async () => {
    const sent = notice();
    const forged = postWebhook({ url: receiver.url, secret: newWebhookSecret() }, sent, now);
    await expect(forged).rejects.toMatchObject({ code: "refused-401" });
    const old = postWebhook({ url: receiver.url, secret }, sent, new Date(now.getTime() - 6 * 60_000));
    await expect(old).rejects.toMatchObject({ code: "refused-401" });
    expect(receiver.taken).toHaveLength(0);
    await postWebhook({ url: receiver.url, secret }, sent, now);
    await postWebhook({ url: receiver.url, secret }, sent, now);
    expect(receiver.taken).toHaveLength(1);
    expect(receiver.repeated).toBe(1);
  });

  it("T33: one changed byte of the body breaks the signature", async () => {
    const body = JSON.stringify({ to: "1" });
    const [id, at] = ["one", String(Math.floor(now.getTime() / 1_000))];
    const key = Buffer.from(secret.slice(6), "base64");
    const signature = `v1,${createHmac("sha256", key).update(`${id}.${at}.${body}`).digest("base64")}`;
    const headers = { "webhook-id": id, "webhook-timestamp": at, "webhook-signature": signature };
    const send = (text: string) => fetch(receiver.url, { method: "POST", body: text, headers });
    expect((await send(body.replace("1", "2"))).status).toBe(401);
    expect((await send(body)).status).toBe(204);
  });

  it.each([
    [302, "redirect"],
    [500, "refused-500"],
    [404, "refused-404"],
  ])("answered %i is not sent", async (status, code) => {
    receiver.answering.status = status;
    await expect(postWebhook({ url: receiver.url, secret }, notice(), now)).rejects.toMatchObject({ code });
  });
});
