const FIRST_MS = 15_000;
const LONGEST_MS = 300_000;

/** How long to wait before the next try, after so many that did not help: doubled each time, up to five minutes. */
export const waitAfter = (tries: number): number => Math.min(FIRST_MS * 2 ** tries, LONGEST_MS);
