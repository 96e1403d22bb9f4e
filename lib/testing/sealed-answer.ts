import { randomUUID } from "node:crypto";
import { type AnyoneActor, makeActor, type PatientActor } from "@/lib/access/actor";
import { senderOf } from "@/lib/auth/sender-grant";
import { type BoxKey, seal } from "@/lib/client/outbox/seal";
import type { OutboxAnswer } from "@/lib/contracts/outbox";
import { receiveOutbox } from "@/lib/http/receive-outbox";
import { boxKey } from "@/lib/sealed-box";

/** The short form with nothing to tell, by the page of each question. */
export const CALM_PAGES = {
  ...{
    saddle: "NO",
    "starting-to-pee": "NO",
    "leaking-pee": "NO",
    bowel: "NO",
    "both-legs": "NO",
    foot: "NO",
  },
  ...{ chest: "no", fever: "no", headache: "no", neck: "no", "face-arm-speech": "no", accident: "no" },
  "pain-now": "2",
};

/** A check-in of these pages as a phone keeps it; whole where the last one is answered. */
export const keptCheckIn = (
  given: Readonly<Record<string, string>>,
  checkIn: string = randomUUID(),
): OutboxAnswer => ({
  ...{ kind: "check-in", checkIn, ended: given["pain-now"] !== undefined },
  given: Object.entries(given).map(([step, choice]) => ({ step, choice: [choice] })),
});

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
