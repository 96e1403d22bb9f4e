import "server-only";
import type { Action, ActorFor } from "@/lib/access/actions";
import { type GrantedSender, senderOfGrant } from "@/lib/auth/sender-grant";
import {
  type OutboxAnswer,
  outboxItem,
  type SendOutboxBody,
  type SendOutboxReply,
  unknownOutboxItem,
} from "@/lib/contracts/outbox";
import type { SendResult } from "@/lib/domain/outbox/queue";
import { isAppError } from "@/lib/errors";
import { fileAnswer } from "@/lib/http/file-answer";
import { reportBug } from "@/lib/http/to-problem";
import { boxKey, openBox } from "@/lib/sealed-box";
import { endedElsewhere } from "@/lib/use-cases/outbox/ended-elsewhere";
import { limitSending } from "@/lib/use-cases/outbox/limit-sending";
import { receiveDoubted } from "@/lib/use-cases/outbox/receive-doubted";
import { type Arrived, receiveUnfiled } from "@/lib/use-cases/outbox/receive-unfiled";

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
  const opened = openedItem(sent);
  if (!opened) return "refused";
  const { grant, at, answer, known } = opened;
  try {
    const sender = await senderOfGrant(grant, known ? ACTIONS[known.kind] : "check-in.answer", new Date());
    if (!sender) return "refused";
    return await take(sender, { itemId: sent.id, answer, at: new Date(at) }, known);
  } catch (error) {
    reportBug(error, "outbox.send");
    return "later";
  }
}

/** Into the record; or, where that cannot be or is in doubt, before people of the clinic. Nothing that was read is lost. */
async function take(
  { actor, signedIn, revoked }: GrantedSender,
  arrived: Arrived,
  known: OutboxAnswer | null,
): Promise<SendResult> {
  if (revoked && (await endedElsewhere(signedIn))) {
    await receiveDoubted(actor, arrived, known);
    return "unfiled";
  }
  try {
    if (known) {
      await fileAnswer(actor, known, arrived.at);
      return "stored";
    }
  } catch (error) {
    if (!isAppError(error, "invalid") && !isAppError(error, "not-found")) throw error;
  }
  await receiveUnfiled(actor, { ...arrived, why: "no-answer", alerted: false });
  return "unfiled";
}

const ACTIONS = {
  "check-in": "check-in.answer",
  "item-log": "exercise-session.run",
  "pain-stop": "exercise-session.run",
  "item-swap": "exercise-session.run",
  "session-end": "exercise-session.run",
  morning: "exercise-session.run",
  "self-check": "self-check.answer",
  history: "history.confirm",
  "walk-test": "walk.test",
  lapse: "exercise-session.run",
} as const satisfies Record<OutboxAnswer["kind"], Action>;

/** PostgreSQL keeps no NUL and no half of a character: with one in it an answer would come again for ever. */
const storable = (_: string, value: unknown): unknown =>
  typeof value === "string" ? value.replaceAll("\0", "").toWellFormed() : value;

/** What lies in the box; `known` where it is an answer of this release. Null where the box cannot be opened or read. */
function openedItem({ id, box }: Sent) {
  const text = openBox(id, box);
  if (text === null) return null;
  try {
    const inside: unknown = JSON.parse(text, storable);
    const item = unknownOutboxItem.safeParse(inside).data;
    return item ? { ...item, known: outboxItem.safeParse(inside).data?.answer ?? null } : null;
  } catch {
    return null;
  }
}
