import "server-only";
import type { Action, ActorFor } from "@/lib/access/actions";
import type { PatientActor } from "@/lib/access/actor";
import { actorOfGrant } from "@/lib/auth/sender-grant";
import { confirmHistoryFields } from "@/lib/contracts/history";
import {
  type OutboxAnswer,
  type OutboxItem,
  outboxItem,
  type SendOutboxBody,
  type SendOutboxReply,
} from "@/lib/contracts/outbox";
import { morningFields } from "@/lib/contracts/pain-stop";
import { selfCheckFields } from "@/lib/contracts/self-check";
import type { SendResult } from "@/lib/domain/outbox/queue";
import { isAppError } from "@/lib/errors";
import { parsed } from "@/lib/http/read-input";
import { reportBug } from "@/lib/http/to-problem";
import { boxKey, openBox } from "@/lib/sealed-box";
import { receiveCheckIn } from "@/lib/use-cases/check-ins/receive-check-in";
import { receiveMorning } from "@/lib/use-cases/exercise-sessions/receive-morning";
import { confirmHistory } from "@/lib/use-cases/history/confirm-history";
import { limitSending } from "@/lib/use-cases/outbox/limit-sending";
import { receiveInSession } from "@/lib/use-cases/outbox/receive-in-session";
import { answerSelfCheck } from "@/lib/use-cases/self-checks/answer-self-check";

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
  try {
    const sender = await actorOfGrant(item.grant, ACTIONS[item.answer.kind], new Date());
    if (!sender) return "refused";
    await store(sender, item.answer, new Date(item.at));
    return "stored";
  } catch (error) {
    if (isAppError(error, "invalid") || isAppError(error, "not-found")) return "refused";
    reportBug(error, "outbox.send");
    return "later";
  }
}

const ACTIONS = {
  "check-in": "check-in.answer",
  "item-log": "exercise-session.run",
  "pain-stop": "exercise-session.run",
  "session-end": "exercise-session.run",
  morning: "exercise-session.run",
  "self-check": "self-check.answer",
  history: "history.confirm",
} as const satisfies Record<OutboxAnswer["kind"], Action>;

/** The same use case as the form's own, told when it was answered. */
function store(sender: PatientActor, answer: OutboxAnswer, at: Date): Promise<unknown> {
  switch (answer.kind) {
    case "check-in":
      return receiveCheckIn(sender, answer, at);
    case "morning":
      return receiveMorning(sender, { ...answer, ...parsed(morningFields, answer.fields) }, at);
    case "self-check":
      return answerSelfCheck(sender, parsed(selfCheckFields, answer.fields), { day: answer.day, at });
    case "history":
      return confirmHistory(sender, parsed(confirmHistoryFields, answer.fields), at);
    default:
      return receiveInSession(sender, answer);
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
