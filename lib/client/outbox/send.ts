import { allItems, removeItems, replaceItems } from "@/lib/client/outbox/store";
import {
  afterReply,
  BATCH,
  type NotFiled,
  ownItems,
  type SealedItem,
  type SendResult,
  unsentItems,
} from "@/lib/domain/outbox/queue";

/** Told whenever the items change. */
export const OUTBOX_EVENT = "plumbline:outbox";
/** A network that neither carries nor breaks is none; each further item is more for the server to do. */
const PATIENCE_MS = 4_000;
const PATIENCE_FOR_EACH_MS = 250;

type Reply = readonly { readonly id: string; readonly result: SendResult }[];

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

let running: Promise<void> | undefined;

/** Sends all this person's items, oldest first. What the server does not store stays. Never throws. */
export function sendOutbox(owner: string): Promise<void> {
  running ??= sendAll(owner)
    .catch(() => undefined)
    .finally(() => {
      running = undefined;
      dispatchEvent(new Event(OUTBOX_EVENT));
    });
  return running;
}

async function sendAll(owner: string): Promise<void> {
  for (;;) {
    const sent = unsentItems(ownItems(await allItems(), owner)).slice(0, BATCH);
    const { stored, notFiled } = afterReply(sent, sent.length === 0 ? [] : await post(sent));
    await removeItems(stored);
    await replaceItems(notFiled);
    if (stored.length + notFiled.length === 0) return;
  }
}

/** What of this person is on the phone: how many are to be sent, and what was not filed, with the phone's moment of each. */
export type OnPhone = {
  readonly unsent: number;
  readonly notFiled: readonly { readonly id: string; readonly at: number; readonly why: NotFiled }[];
};

export async function readOutbox(owner: string): Promise<OnPhone> {
  const own = ownItems(await allItems(), owner);
  const notFiled = own.flatMap(({ id, at, notFiled: why }) => (why === undefined ? [] : [{ id, at, why }]));
  return { unsent: own.length - notFiled.length, notFiled };
}

export type Whereabouts = "on-phone" | "not-filed" | "gone";

/** What became of one item. Gone: the server has it, unless it was one that was not filed and was dismissed. */
export async function itemWhereabouts(id: string): Promise<Whereabouts> {
  const item = (await allItems()).find((one) => one.id === id);
  if (item === undefined) return "gone";
  return item.notFiled === undefined ? "on-phone" : "not-filed";
}

/** The patient has read that it was not filed, and why. */
export async function dismissItem(id: string): Promise<void> {
  await removeItems([id]);
  dispatchEvent(new Event(OUTBOX_EVENT));
}
