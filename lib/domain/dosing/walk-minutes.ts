/** A threshold test is no longer than this. */
const LONGEST_WALK_TEST = 60;

/** Whether a form's text is the minutes of a threshold test. */
export const isWalkMinutes = (typed: string | readonly string[]): boolean =>
  typeof typed === "string" &&
  /^\s*\d{1,2}\s*$/.test(typed) &&
  Number(typed) >= 1 &&
  Number(typed) <= LONGEST_WALK_TEST;
