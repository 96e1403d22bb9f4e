import "server-only";
import { passed } from "@/lib/domain/notices/put-back";

const FRESH_MS = 60_000;

/** `value` may still be on its way: whoever asks meanwhile waits for the same. */
type Kept = { readonly at: number; readonly value: Promise<unknown> };

const isFresh = ({ at }: Kept): boolean => passed(at, Date.now()) < FRESH_MS;

/** Bundles of one process share it: a route that changes something must reach what a page has kept. */
const shared = globalThis as typeof globalThis & { plumblineKept?: Map<string, Kept> };

/**
 * What the frame around every page asks of a clinic, read once a minute and process: no patient's data is in it.
 * `forget` after a change, so that the next page reads it again.
 */
export function keptAMinute<T>(name: string, load: (clinicId: string) => Promise<T>) {
  const kept = (shared.plumblineKept ??= new Map<string, Kept>());
  const keyOf = (clinicId: string) => `${name} ${clinicId}`;
  return {
    of(clinicId: string): Promise<T> {
      const key = keyOf(clinicId);
      const known = kept.get(key);
      if (known && isFresh(known)) return known.value as Promise<T>;
      const read = { at: Date.now(), value: load(clinicId) };
      kept.set(key, read);
      read.value.catch(() => kept.get(key) === read && kept.delete(key));
      return read.value;
    },
    forget(clinicId: string): void {
      kept.delete(keyOf(clinicId));
    },
  };
}
