const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Staff: idle locks the screen; the row's own expiry ends it (ASVS 7.3). */
export const STAFF_IDLE_MS = 15 * MINUTE;
export const STAFF_ABSOLUTE_MS = 12 * 60 * MINUTE;
/** A patient's phone stays signed in this long from last use. */
export const PATIENT_IDLE_MS = 90 * DAY;
/** Upper bound of a patient's session row, renewed by use. */
export const PATIENT_ABSOLUTE_MS = 400 * DAY;
