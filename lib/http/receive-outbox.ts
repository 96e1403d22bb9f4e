import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { actorOfGrant } from "@/lib/auth/sender-grant";
import {
  type OutboxItem,
  outboxItem,
  type SendOutboxBody,
  type SendOutboxReply,
} from "@/lib/contracts/outbox";
import type { SendResult } from "@/lib/domain/outbox/queue";
import { isAppError } from "@/lib/errors";
import { reportBug } from "@/lib/http/to-problem";
import { boxKey, openBox } from "@/lib/sealed-box";
import { limitSending } from "@/lib/use-cases/outbox/limit-sending";
import { receiveAnswer } from "@/lib/use-cases/outbox/receive-answer";

type Sent = SendOutboxBody["items"][number];

/** Each item in a transaction of its own, in the order sent: one that cannot be taken never holds up the others. */
export async function receiveOutbox(
  actor: ActorFor<"outbox.send">,
  { items }: SendOutboxBody,
): Promise<SendOutboxReply> {
  await limitSending(actor);
  const results: { id: string; result: SendResult }[] = [];
  for (const item of items) results.push({ id: item.id, result: await receive(item) });
  return { items: results };
}

async function receive(sent: Sent): Promise<SendResult> {
  // Closed for a key this server does not have now: the phone keeps it, another server of ours may open it.
  if (sent.box.keyId !== boxKey().keyId) return "later";
  const item = itemIn(sent);
  const sender = item && (await actorOfGrant(item.grant, "exercise-session.run", new Date()));
  if (!item || !sender) return "refused";
  try {
    await receiveAnswer(sender, item.answer);
    return "stored";
  } catch (error) {
    if (isAppError(error, "invalid") || isAppError(error, "not-found")) return "refused";
    reportBug(error, "outbox.send");
    return "later";
  }
}

function itemIn({ id, box }: Sent): OutboxItem | null {
  const text = openBox(id, box);
  if (text === null) return null;
  try {
    return outboxItem.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
