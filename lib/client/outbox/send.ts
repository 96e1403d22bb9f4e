import { allItems, removeItems } from "@/lib/client/outbox/store";
import { BATCH, ownItems, type SealedItem, type SendResult, settledIds } from "@/lib/domain/outbox/queue";

/** Told whenever the number of items changes. */
export const OUTBOX_EVENT = "plumbline:outbox";
/** A network that neither carries nor breaks is none; each further item is more for the server to do. */
const PATIENCE_MS = 4_000;
const PATIENCE_FOR_EACH_MS = 250;

type Reply = readonly { readonly id: string; readonly result: SendResult }[];

export type Sending = {
  /** Still on the phone. */
  readonly left: number;
  /** Not an answer the server knows: gone from the phone, and not in the record. */
  readonly refused: number;
};

async function post(items: readonly SealedItem[]): Promise<Reply> {
  try {
    const response = await fetch("/api/outbox", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ items: items.map(({ id, box }) => ({ id, box })) }),
      cache: "no-store",
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE_MS + items.length * PATIENCE_FOR_EACH_MS),
    });
    return response.ok ? ((await response.json()) as { items: Reply }).items : [];
  } catch {
    return [];
  }
}

let running: Promise<Sending> | undefined;

/** Sends all this person's items, oldest first. What the server does not confirm stays. Never throws. */
export function sendOutbox(owner: string): Promise<Sending> {
  running ??= sendAll(owner)
    .catch(() => ({ left: 0, refused: 0 }))
    .finally(() => {
      running = undefined;
      dispatchEvent(new Event(OUTBOX_EVENT));
    });
  return running;
}

async function sendAll(owner: string): Promise<Sending> {
  let refused = 0;
  for (;;) {
    const own = ownItems(await allItems(), owner);
    const sent = own.slice(0, BATCH);
    const reply = sent.length === 0 ? [] : await post(sent);
    const settled = settledIds(sent, reply);
    refused += reply.filter(({ result }) => result === "refused").length;
    await removeItems(settled);
    if (settled.length === 0 || settled.length === own.length)
      return { left: own.length - settled.length, refused };
  }
}

/** How many of this person's items are still on the phone. */
export async function countUnsent(owner: string): Promise<number> {
  return ownItems(await allItems(), owner).length;
}
