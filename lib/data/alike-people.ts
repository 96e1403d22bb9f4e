import "server-only";

/** How much of two names must agree where people were born on the same day, and where they are reached at one number. */
export const ALIKE_BORN = 0.4;
export const ALIKE_REACHED = 0.6;
