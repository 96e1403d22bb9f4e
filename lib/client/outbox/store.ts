import { type IDBPDatabase, openDB } from "idb";
import type { SealedItem } from "@/lib/domain/outbox/queue";

type Schema = {
  items: { key: string; value: SealedItem };
};

/** Also what public/patient/worker.js opens. */
const NAME = "plumbline-outbox";

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  opened ??= openDB<Schema>(NAME, 1, {
    upgrade: (db) => void db.createObjectStore("items", { keyPath: "id" }),
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
