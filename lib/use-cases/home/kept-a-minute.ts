import "server-only";

const FRESH_MS = 60_000;

type Kept = { readonly at: number; readonly value: unknown };
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
    async of(clinicId: string): Promise<T> {
      const known = kept.get(keyOf(clinicId));
      if (known && Date.now() - known.at < FRESH_MS) return known.value as T;
      const value = await load(clinicId);
      kept.set(keyOf(clinicId), { at: Date.now(), value });
      return value;
    },
    forget(clinicId: string): void {
      kept.delete(keyOf(clinicId));
    },
  };
}
