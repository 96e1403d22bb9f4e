import "server-only";
import { createHmac, randomBytes } from "node:crypto";
import { NOTICE_TEXT } from "@/lib/contracts/notice";
import { env } from "@/lib/env";
import { NotSent } from "@/lib/notify/not-sent";
import { postOutside } from "@/lib/notify/post-outside";

/** A clinic's gateway for text messages. */
export type Webhook = { readonly url: string; readonly secret: string };
export type WebhookNotice = {
  readonly id: string;
  readonly clinicId: string;
  readonly to: string;
  readonly text?: string;
};

const PREFIX = "whsec_";

export const newWebhookSecret = (): string => `${PREFIX}${randomBytes(32).toString("base64")}`;

/** As standardwebhooks.com signs, so that a gateway can check it with a library: HMAC-SHA256 over id, time and body. */
function signature(secret: string, id: string, at: number, body: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), "base64");
  return `v1,${createHmac("sha256", key).update(`${id}.${at}.${body}`).digest("base64")}`;
}

/** Asks the gateway to text one person. A later try has the same id, so that nobody is texted twice. Throws NotSent. */
export async function postWebhook(
  { url, secret }: Webhook,
  { id, clinicId, to, text = NOTICE_TEXT }: WebhookNotice,
  now: Date,
): Promise<void> {
  const body = JSON.stringify({ clinicId, noticeId: id, to, text });
  const at = Math.floor(now.getTime() / 1_000);
  const headers = {
    "content-type": "application/json",
    "webhook-id": id,
    "webhook-timestamp": at,
    "webhook-signature": signature(secret, id, at, body),
  };
  const status = await postOutside({ url, hosts: env().WEBHOOK_HOSTS, headers, body: Buffer.from(body) });
  if (status >= 300 && status < 400) throw new NotSent("redirect");
  if (status < 200 || status > 299) throw new NotSent(`refused-${status}`);
}
