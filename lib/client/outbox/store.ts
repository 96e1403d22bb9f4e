import { type IDBPDatabase, openDB } from "idb";
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

export async function keepItem(item: SealedItem): Promise<void> {
  await (await database()).add("items", item);
}

export async function allItems(): Promise<SealedItem[]> {
  return (await database()).getAll("items");
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

export async function readSession(owner: string): Promise<PhoneSession | null> {
  return (await (await database()).get("sessions", owner)) ?? null;
}

export async function keepSession(session: PhoneSession): Promise<void> {
  await (await database()).put("sessions", session);
}

export async function readGate(owner: string): Promise<Gate | null> {
  return (await (await database()).get("gates", owner)) ?? null;
}

export async function keepGate(gate: Gate): Promise<void> {
  await (await database()).put("gates", gate);
}

export async function keepDraft(draft: ClosedDraft): Promise<void> {
  await (await database()).put("drafts", draft);
}

export async function readDraft(owner: string): Promise<ClosedDraft | null> {
  return (await (await database()).get("drafts", owner)) ?? null;
}

export async function dropDraft(owner: string): Promise<void> {
  await (await database()).delete("drafts", owner);
}

export async function readMorning(owner: string): Promise<PhoneMorning | null> {
  return (await (await database()).get("mornings", owner)) ?? null;
}

export async function keepMorning(morning: PhoneMorning): Promise<void> {
  await (await database()).put("mornings", morning);
}

export async function readLapse(owner: string): Promise<PhoneLapse | null> {
  return (await (await database()).get("lapses", owner)) ?? null;
}

export async function keepLapse(lapse: PhoneLapse): Promise<void> {
  await (await database()).put("lapses", lapse);
}

/** Another person has signed in: where those before them were is forgotten. What they have not sent stays, closed. */
export async function forgetOthers(owner: string): Promise<void> {
  const db = await database();
  for (const store of OF_OWNER)
    for (const one of await db.getAllKeys(store)) if (one !== owner) await db.delete(store, one);
}
