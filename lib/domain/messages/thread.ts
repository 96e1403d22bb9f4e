/** What a patient writes about. Front desk reads and answers what is about an appointment, and nothing else. */
export const THREAD_SUBJECTS = ["appointment", "health"] as const;
export type ThreadSubject = (typeof THREAD_SUBJECTS)[number];

/** Longer belongs in a visit, or on the phone. */
export const MOST_LETTERS = 2_000;
/** So many messages of one patient in an hour are no conversation any more. */
export const MOST_AN_HOUR = 40;
