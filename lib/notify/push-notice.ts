import "server-only";
import webPush from "web-push";
import { NOTICE_TEXT } from "@/lib/contracts/notice";
import { env } from "@/lib/env";
import { NotSent } from "@/lib/notify/not-sent";
import { postOutside } from "@/lib/notify/post-outside";
import { pushKeys } from "@/lib/notify/push-keys";

/** Where one browser is reached, as the browser gave it. */
export type PushTarget = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/** A browser that was off hears of it within this time, or not by push. */
const KEPT_SECONDS = 3_600;

/** Whom a push service writes to when our messages give it trouble: the operator. */
function operator(): string {
  const { BASE_URL, MAIL_FROM } = env();
  if (BASE_URL.startsWith("https://")) return BASE_URL;
  return `mailto:${/<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM}`;
}

/** Asks one browser to show these few words, encrypted for it alone. Throws NotSent; code "gone" for good. */
export async function pushNotice(
  { endpoint, p256dh, auth }: PushTarget,
  noticeId: string,
  text = NOTICE_TEXT,
): Promise<void> {
  const keys = pushKeys();
  if (keys === null) throw new NotSent("no-push-keys");
  const { headers, body } = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify({ id: noticeId, text }),
    {
      TTL: KEPT_SECONDS,
      urgency: "high",
      // A later try of the same notice replaces one that still waits.
      topic: noticeId.replaceAll("-", ""),
      vapidDetails: { subject: operator(), ...keys },
    },
  );
  const status = await postOutside({ url: endpoint, headers, body });
  if (status === 404 || status === 410) throw new NotSent("gone", true);
  if (status < 200 || status > 299) throw new NotSent(`refused-${status}`);
}
