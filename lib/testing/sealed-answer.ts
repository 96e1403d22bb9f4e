import { randomUUID } from "node:crypto";
import { type AnyoneActor, makeActor, type PatientActor } from "@/lib/access/actor";
import { senderOf } from "@/lib/auth/sender-grant";
import { type BoxKey, seal } from "@/lib/client/outbox/seal";
import type { OutboxAnswer } from "@/lib/contracts/outbox";
import { receiveOutbox } from "@/lib/http/receive-outbox";
import { boxKey } from "@/lib/sealed-box";

type Sealing = { readonly by: PatientActor; readonly key?: BoxKey; readonly at?: Date };

/** One answer as a patient's phone would have closed it. */
export async function sealedAnswer(
  answer: OutboxAnswer,
  { by, key = boxKey(), at = new Date() }: Sealing,
): Promise<{ id: string; box: Awaited<ReturnType<typeof seal>> }> {
  const id = randomUUID();
  const { grant } = senderOf(by);
  return { id, box: await seal(id, JSON.stringify({ grant, at: at.toISOString(), answer }), key) };
}

/** Nobody signed in: whoever's phone it is now. */
const carrier = makeActor<AnyoneActor>({
  ...{ kind: "anyone", network: randomUUID(), requestId: randomUUID(), action: "outbox.send" },
});

/** Sends them as nobody, and tells what became of each. */
export async function sendAnswers(...items: Awaited<ReturnType<typeof sealedAnswer>>[]): Promise<string[]> {
  return (await receiveOutbox(carrier, { items })).items.map(({ result }) => result);
}
