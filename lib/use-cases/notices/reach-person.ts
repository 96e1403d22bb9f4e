import "server-only";
import { MORNING_TEXT, NOTICE_TEXT, TEST_TEXT } from "@/lib/contracts/notice";
import { findWebhook } from "@/lib/data/notices/clinic-webhooks";
import type { Recipient } from "@/lib/data/notices/notices-to-send";
import {
  listSubscriptions,
  removeSubscription,
  type SubscriptionRow,
} from "@/lib/data/notices/push-subscriptions";
import type { Sql } from "@/lib/data/sql";
import type { Channel, TryState } from "@/lib/domain/notices/channels";
import { log } from "@/lib/log";
import { NotSent } from "@/lib/notify/not-sent";
import { postWebhook } from "@/lib/notify/post-webhook";
import { pushNotice } from "@/lib/notify/push-notice";
import { openedTarget, openedSecret } from "@/lib/use-cases/channels/sealed-parts";
import { recordAttempt } from "@/lib/use-cases/notices/record-attempt";
import type { Once } from "@/lib/use-cases/notices/sending-once";

type Message = {
  readonly clinicId: string;
  /** Names the message to the receivers, so that a later try replaces or repeats nothing. */
  readonly id: string;
  /** Null: a test somebody sent to themselves. */
  readonly noticeId: string | null;
  readonly isTest: boolean;
  readonly once: Once;
};
type Try = {
  readonly channel: Channel;
  readonly targetId: string | null;
  readonly send: () => Promise<void>;
};

async function refusalOf(send: () => Promise<void>): Promise<NotSent | null> {
  try {
    await send();
    return null;
  } catch (error) {
    if (error instanceof NotSent) return error;
    log().error({ code: "channel", name: error instanceof Error ? error.name : typeof error }, "notice");
    return new NotSent("bug");
  }
}

function textOf({ isTest, noticeId }: Message): string {
  if (noticeId === null) return TEST_TEXT;
  return isTest ? MORNING_TEXT : NOTICE_TEXT;
}

async function pushTo({ sealed }: SubscriptionRow, message: Message): Promise<void> {
  const target = openedTarget(sealed);
  if (target === null) throw new NotSent("unreadable", true);
  await pushNotice(target, message.id, textOf(message));
}

async function webhookTry(sql: Sql, message: Message, { mobile }: Recipient): Promise<Try[]> {
  const webhook = mobile === null ? undefined : await findWebhook(sql);
  if (!webhook || mobile === null) return [];
  const send = async () => {
    const secret = openedSecret(webhook.sealedSecret);
    if (secret === null) throw new NotSent("unreadable");
    const { id, clinicId } = message;
    await postWebhook(
      { url: webhook.url, secret },
      { id, clinicId, to: mobile, text: textOf(message) },
      new Date(),
    );
  };
  return [{ channel: "webhook", targetId: null, send }];
}

const stateAfter = (refusal: NotSent | null): TryState => {
  if (refusal === null) return "accepted";
  return refusal.forGood ? "refused" : "failed";
};

/** Tries to reach one person by every channel of theirs but mail, all at once; `isDue` may leave some out. */
export async function reachPerson(
  sql: Sql,
  message: Message,
  person: Recipient,
  isDue: (channel: Channel, targetId: string | null) => boolean = () => true,
): Promise<void> {
  const { clinicId, noticeId, id } = message;
  const { staffId } = person;
  const browsers = await listSubscriptions(sql, staffId);
  const pushes = browsers.map((row): Try => ({
    channel: "push",
    targetId: row.id,
    send: () => pushTo(row, message),
  }));
  const tries = [...pushes, ...(await webhookTry(sql, message, person))];
  const due = tries.filter(({ channel, targetId }) => isDue(channel, targetId));
  const sent = ({ channel, targetId, send }: Try) => message.once(`${channel} ${targetId ?? ""}`, send);
  const ended = await Promise.all(
    due.map(async (one) => ({ ...one, refusal: await refusalOf(() => sent(one)) })),
  );
  for (const { channel, targetId, refusal } of ended) {
    const outcome = { state: stateAfter(refusal), code: refusal?.code ?? null };
    const of = { clinicId, noticeId, testId: noticeId === null ? id : null };
    await recordAttempt(sql, { ...of, staffId, channel, targetId, ...outcome });
    if (targetId !== null && refusal?.forGood) await removeSubscription(sql, staffId, { id: targetId });
  }
}
