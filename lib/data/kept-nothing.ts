import "server-only";

/** The database answers and keeps nothing: its disk is full, or failing, or it is a copy that may only be read. */
const KEEPS_NOTHING: readonly (string | undefined)[] = ["53100", "58030", "25006"];
/** For so long it is believed, since nothing is written only to find out. */
const BELIEVED_MS = 60_000;

/** One per process, whichever of the server's bundles heard of it. */
const known = globalThis as typeof globalThis & { plumblineKeptNothingAt?: number };

/** Of each error of the database, by its SQLSTATE. */
export function noteError(code: string | undefined): void {
  if (KEEPS_NOTHING.includes(code)) known.plumblineKeptNothingAt = Date.now();
}

/** Whether it refused to keep something within the last minute. */
export function keepsNothing(): boolean {
  const age = Date.now() - (known.plumblineKeptNothingAt ?? -Infinity);
  return age >= 0 && age <= BELIEVED_MS;
}
