import "server-only";

/** How much of two names must agree where people were born on the same day, and where they are reached at one number. */
export const ALIKE_BORN = 0.4;
export const ALIKE_REACHED = 0.6;

const COMPARED_DIGITS = 7;

/** The end of a number, which stands however it was typed: with the country before it or a zero, in brackets or without. */
export const numberEnd = (mobile: string | null): string | null =>
  mobile?.replaceAll(/\D/g, "").slice(-COMPARED_DIGITS) || null;

/** The same in a statement, of a column; NULL where there is no number. */
export const numberEndOf = (mobile: string): string =>
  `right(nullif(translate(${mobile}, '+().- ', ''), ''), ${COMPARED_DIGITS})`;
