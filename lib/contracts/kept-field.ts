/** Names in a form's address what the phone keeps of it until the server has heard it: lib/client/outbox/keep-posted.ts. */
export const KEPT = "kept";
