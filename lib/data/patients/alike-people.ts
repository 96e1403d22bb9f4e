import "server-only";

/** How much of two names must agree where people were born on the same day, and where they are reached at one number. */
export const ALIKE_BORN = 0.4;
export const ALIKE_REACHED = 0.6;

const COMPARED_DIGITS = 7;

/** The end of a number, which stands however it was typed: with the country before it or a zero, in brackets or without. */
export const numberEnd = (mobile: string | null): string | null =>
  mobile?.replaceAll(/\D/g, "").slice(-COMPARED_DIGITS) || null;

/**
 * The digits of a column in a statement. What is left of it without its digits is what is taken away: the same as a pattern
 * says, at a tenth of its cost for each of the many pairs an import compares.
 */
export const digitsOf = (mobile: string): string =>
  `translate(${mobile}, translate(${mobile}, '0123456789', ''), '')`;

/** The same end in a statement, of a column; NULL where there is no number. */
export const numberEndOf = (mobile: string): string =>
  `right(nullif(${digitsOf(mobile)}, ''), ${COMPARED_DIGITS})`;
