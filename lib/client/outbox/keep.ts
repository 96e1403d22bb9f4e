import { type BoxKey, seal } from "@/lib/client/outbox/seal";
import { OUTBOX_EVENT } from "@/lib/client/outbox/send";
import { keepItem } from "@/lib/client/outbox/store";
import type { OutboxAnswer } from "@/lib/contracts/outbox";

/** Whose phone this is now, and what their answers are closed with: in the frame of each page of the door. */
export type Sender = {
  readonly owner: string;
  readonly grant: string;
  readonly key: BoxKey;
};

/** Puts one answer into the outbox, closed, and says so. Answers the item's id; throws where the browser keeps nothing. */
export async function keepAnswer(sender: Sender, answer: OutboxAnswer): Promise<string> {
  const id = await keepQuietly(sender, answer);
  dispatchEvent(new Event(OUTBOX_EVENT));
  return id;
}

/** The same of an answer that is being posted, of which nothing is to be said yet. Answers the item's id. */
export async function keepQuietly({ owner, grant, key }: Sender, answer: OutboxAnswer): Promise<string> {
  const [id, at] = [crypto.randomUUID(), Date.now()];
  const text = JSON.stringify({ grant, at: new Date(at).toISOString(), answer });
  await keepItem({ id, owner, at, box: await seal(id, text, key) });
  return id;
}
