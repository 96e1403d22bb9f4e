const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 10 * 60_000;
/** So many tries take an hour; whoever is waited for still is not forgotten. */
const TRIES_OF_FIRST_HOUR = 12;
const LATER_WAIT_MS = 30 * 60_000;

/** When a notice that has not arrived is tried again: 15 s, then twice as long each time, and after an hour each half hour. */
export function nextTry({ tries, lastAt }: { readonly tries: number; readonly lastAt: Date }): Date {
  const wait =
    tries < TRIES_OF_FIRST_HOUR ? Math.min(FIRST_WAIT_MS * 2 ** (tries - 1), LONGEST_WAIT_MS) : LATER_WAIT_MS;
  return new Date(lastAt.getTime() + wait);
}

/** The morning's test is of no use in the afternoon: it is given up after an hour of tries. */
export const isTestOver = (tries: number): boolean => tries >= TRIES_OF_FIRST_HOUR;
