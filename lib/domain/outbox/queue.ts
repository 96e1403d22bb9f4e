/** What the phone keeps of an answer: closed with the server's key, so that it can be carried and not read. */
export type SealedItem = {
  /** Made once with the answer, so that sending it twice is harmless. */
  readonly id: string;
  /** Whose outbox it lies in: a name that says nothing, and never leaves the phone. */
  readonly owner: string;
  /** Milliseconds of the phone's clock. */
  readonly at: number;
  readonly box: SealedBox;
};
/** ECDH on P-256 with a key of its own, then AES-256-GCM. Base64url. */
export type SealedBox = {
  /** Which of the server's keys opens it. */
  readonly keyId: string;
  readonly ephemeral: string;
  readonly iv: string;
  readonly text: string;
};

/**
 * stored: the server has it, now or from before. refused: it never will take it, because it is not an answer it knows.
 * later: not this time, and it must be kept.
 */
export const RESULTS = ["stored", "refused", "later"] as const;
export type SendResult = (typeof RESULTS)[number];

/** In one request; a session has far fewer. */
export const BATCH = 60;

/** One person's items, oldest first: answers are written in the order they were given. */
export function ownItems(items: readonly SealedItem[], owner: string): readonly SealedItem[] {
  return items
    .filter((item) => item.owner === owner)
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

/** What may be taken from the phone after a reply: only what the server says it has, or will never take. */
export function settledIds(
  sent: readonly Pick<SealedItem, "id">[],
  reply: readonly { readonly id: string; readonly result: SendResult }[],
): readonly string[] {
  return sent.flatMap(({ id }) => {
    const result = reply.find((one) => one.id === id)?.result;
    return result === "stored" || result === "refused" ? [id] : [];
  });
}
