import { createECDH, randomUUID } from "node:crypto";
import webPush from "web-push";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { pushKeys } from "@/lib/notify/push-keys";
import { pushNotice } from "@/lib/notify/push-notice";
import { changeableSettings } from "@/lib/testing/changeable-settings";
import { startPushService } from "@/lib/testing/push-service";
import { setUnitSettings } from "@/lib/testing/unit-settings";

setUnitSettings();
const { settings, restore } = changeableSettings();
let service: Awaited<ReturnType<typeof startPushService>>;

beforeEach(async () => {
  service = await startPushService();
  settings.LOOPBACK_TEST_HOSTS = [service.host];
});
afterEach(async () => {
  await service.stop();
  restore();
});

describe("a push", () => {
  it("is signed with the deployment's key and readable by that browser alone", async () => {
    const id = randomUUID();
    await pushNotice(service.target, id);
    expect(service.taken).toEqual([
      { path: "/push/one", message: { id, text: "Please open the portal" }, ttl: 3600, urgency: "high" },
    ]);
    expect([...service.senders]).toEqual([pushKeys()?.publicKey]);
  });

  it("cannot be read with another browser's keys", async () => {
    const other = createECDH("prime256v1");
    other.generateKeys();
    const target = { ...service.target, p256dh: other.getPublicKey("base64url") };
    await expect(pushNotice(target, randomUUID())).rejects.toMatchObject({ code: "refused-403" });
    expect(service.taken).toEqual([]);
  });

  it.each([
    [410, { code: "gone", forGood: true }],
    [404, { code: "gone", forGood: true }],
    [429, { code: "refused-429", forGood: false }],
    [500, { code: "refused-500", forGood: false }],
    [302, { code: "refused-302", forGood: false }],
  ])("answered %i is not sent", async (status, refusal) => {
    service.answering.status = status;
    await expect(pushNotice(service.target, randomUUID())).rejects.toMatchObject(refusal);
  });

  it("uses the keys an operator set, and without them is not sent in production", async () => {
    const { publicKey: VAPID_PUBLIC_KEY, privateKey: VAPID_PRIVATE_KEY } = webPush.generateVAPIDKeys();
    Object.assign(settings, { VAPID_PUBLIC_KEY, VAPID_PRIVATE_KEY });
    await pushNotice(service.target, randomUUID());
    expect([...service.senders]).toEqual([VAPID_PUBLIC_KEY]);
    Object.assign(settings, {
      NODE_ENV: "production",
      VAPID_PUBLIC_KEY: undefined,
      VAPID_PRIVATE_KEY: undefined,
    });
    await expect(pushNotice(service.target, randomUUID())).rejects.toMatchObject({ code: "no-push-keys" });
  });
});
