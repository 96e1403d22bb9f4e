import { type IDBPDatabase, type IDBPObjectStore, openDB } from "idb";
import type { Gate } from "@/lib/domain/outbox/phone-gate";
import type { PhoneLapse } from "@/lib/domain/outbox/phone-lapse";
import type { PhoneMorning } from "@/lib/domain/outbox/phone-morning";
import type { PhoneSession } from "@/lib/domain/outbox/phone-session";
import type { SealedItem } from "@/lib/domain/outbox/queue";

type Schema = {
  items: { key: string; value: SealedItem };
  sessions: { key: string; value: PhoneSession };
  gates: { key: string; value: Gate };
  drafts: { key: string; value: ClosedDraft };
  mornings: { key: string; value: PhoneMorning };
  lapses: { key: string; value: PhoneLapse };
};

/** An unfinished check-in, closed; see draft.ts. */
type ClosedDraft = {
  readonly owner: string;
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly text: ArrayBuffer;
};

/** Also what public/patient/worker.js opens. */
const NAME = "plumbline-outbox";

/** Of each owner one, which goes when another person signs in. */
const OF_OWNER = ["sessions", "gates", "drafts", "mornings", "lapses"] as const;

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(NAME, 5, {
    upgrade(db, before) {
      if (before < 1) db.createObjectStore("items", { keyPath: "id" });
      for (const name of OF_OWNER)
        if (!db.objectStoreNames.contains(name)) db.createObjectStore(name, { keyPath: "owner" });
    },
    // Signing out in another tab clears it: the next use opens a new one.
    terminated: () => (opened = undefined),
    blocking: (_from, _to, event) => {
      opened = undefined;
      (event.target as IDBDatabase).close();
    },
  });
  // A browser without storage says so at each try.
  opened.catch(() => (opened = undefined));
  return opened;
}

type Name = keyof Schema;

/**
 * What `ask` reads of one store. The library's own short way leaves the transaction's end to nobody, and a phone that is
 * cleared meanwhile, by signing out, then reports an error that no page has: what was asked says it already.
 */
async function read<N extends Name, T>(
  name: N,
  ask: (store: IDBPObjectStore<Schema, [N], N>) => Promise<T>,
): Promise<T> {
  const { store, done } = (await database()).transaction(name);
  done.catch(() => undefined);
  return ask(store);
}

/** One owner's, or null. */
const ofOwner = async <N extends (typeof OF_OWNER)[number]>(name: N, owner: string) =>
  (await read(name, (store) => store.get(owner))) ?? null;

export async function keepItem(item: SealedItem): Promise<void> {
  await (await database()).add("items", item);
}

export function allItems(): Promise<SealedItem[]> {
  return read("items", (store) => store.getAll());
}

export async function removeItems(ids: readonly string[]): Promise<void> {
  const change = (await database()).transaction("items", "readwrite");
  await Promise.all([...ids.map((id) => change.store.delete(id)), change.done]);
}

/** Only what is still there: what was read and let go in another tab meanwhile does not come back. */
export async function replaceItems(items: readonly SealedItem[]): Promise<void> {
  const change = (await database()).transaction("items", "readwrite");
  const replace = async (item: SealedItem) => {
    if ((await change.store.getKey(item.id)) !== undefined) await change.store.put(item);
  };
  await Promise.all([...items.map(replace), change.done]);
}

export function readSession(owner: string): Promise<PhoneSession | null> {
  return ofOwner("sessions", owner);
}

export async function keepSession(session: PhoneSession): Promise<void> {
  await (await database()).put("sessions", session);
}

export function readGate(owner: string): Promise<Gate | null> {
  return ofOwner("gates", owner);
}

export async function keepGate(gate: Gate): Promise<void> {
  await (await database()).put("gates", gate);
}

export async function keepDraft(draft: ClosedDraft): Promise<void> {
  await (await database()).put("drafts", draft);
}

export function readDraft(owner: string): Promise<ClosedDraft | null> {
  return ofOwner("drafts", owner);
}

export async function dropDraft(owner: string): Promise<void> {
  await (await database()).delete("drafts", owner);
}

export function readMorning(owner: string): Promise<PhoneMorning | null> {
  return ofOwner("mornings", owner);
}

export async function keepMorning(morning: PhoneMorning): Promise<void> {
  await (await database()).put("mornings", morning);
}

export function readLapse(owner: string): Promise<PhoneLapse | null> {
  return ofOwner("lapses", owner);
}

export async function keepLapse(lapse: PhoneLapse): Promise<void> {
  await (await database()).put("lapses", lapse);
}

/** Another person has signed in: where those before them were is forgotten. What they have not sent stays, closed. */
export async function forgetOthers(owner: string): Promise<void> {
  const db = await database();
  for (const store of OF_OWNER)
    for (const one of await read(store, (own) => own.getAllKeys()))
      if (one !== owner) await db.delete(store, one);
}
