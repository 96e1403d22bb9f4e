const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 10 * 60_000;
const MOST_TRIES = 12;

/** When a notice that has not arrived is tried again: 15 s, then twice as long each time; null when it is given up. */
export function nextTry({ tries, lastAt }: { readonly tries: number; readonly lastAt: Date }): Date | null {
  if (tries >= MOST_TRIES) return null;
  return new Date(lastAt.getTime() + Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS));
}
