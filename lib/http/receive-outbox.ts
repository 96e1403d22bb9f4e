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
import { receiveCheckIn } from "@/lib/use-cases/check-ins/receive-check-in";
import { limitSending } from "@/lib/use-cases/outbox/limit-sending";
import { receiveInSession } from "@/lib/use-cases/outbox/receive-in-session";

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
  if (!item) return "refused";
  const { answer, at, grant } = item;
  const action = answer.kind === "check-in" ? "check-in.answer" : "exercise-session.run";
  try {
    const sender = await actorOfGrant(grant, action, new Date());
    if (!sender) return "refused";
    if (answer.kind === "check-in") await receiveCheckIn(sender, answer, new Date(at));
    else await receiveInSession(sender, answer);
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
