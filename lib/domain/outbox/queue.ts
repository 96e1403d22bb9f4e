/** What the phone keeps of an answer: closed with the server's key, so that it can be carried and not read. */
export type SealedItem = {
  /** Made once with the answer, so that sending it twice is harmless. */
  readonly id: string;
  /** Whose outbox it lies in: a name that says nothing, and never leaves the phone. */
  readonly owner: string;
  /** Milliseconds of the phone's clock. */
  readonly at: number;
  readonly box: SealedBox;
  /** Not sent again, and kept until the patient has read why. */
  readonly notFiled?: NotFiled;
};
export type NotFiled = Extract<SendResult, "unfiled" | "refused">;
/** ECDH on P-256 with a key of its own, then AES-256-GCM. Base64url. */
export type SealedBox = {
  /** Which of the server's keys opens it. */
  readonly keyId: string;
  readonly ephemeral: string;
  readonly iv: string;
  readonly text: string;
};

/**
 * stored: the server has it, now or from before. unfiled: it has it, and people of the clinic read it, since no rule could
 * put it into the record. refused: it cannot be read, or nobody knows whose it is. later: not this time.
 */
export const RESULTS = ["stored", "unfiled", "refused", "later"] as const;
export type SendResult = (typeof RESULTS)[number];

/** In one request; a session has far fewer. */
export const BATCH = 60;

/** One person's items, oldest first: answers are written in the order they were given. */
export function ownItems(items: readonly SealedItem[], owner: string): readonly SealedItem[] {
  return items
    .filter((item) => item.owner === owner)
    .toSorted((one, other) => one.at - other.at || (one.id < other.id ? -1 : 1));
}

/** What is still to be sent. */
export const unsentItems = (items: readonly SealedItem[]): readonly SealedItem[] =>
  items.filter(({ notFiled }) => notFiled === undefined);

type Reply = readonly { readonly id: string; readonly result: SendResult }[];

/** What a reply lets go from the phone, only what is stored; and what stays with the reason that it was not filed. */
export function afterReply(
  sent: readonly SealedItem[],
  reply: Reply,
): { readonly stored: readonly string[]; readonly notFiled: readonly SealedItem[] } {
  const resultOf = (id: string) => reply.find((one) => one.id === id)?.result;
  return {
    stored: sent.flatMap(({ id }) => (resultOf(id) === "stored" ? [id] : [])),
    notFiled: sent.flatMap((item) => {
      const result = resultOf(item.id);
      return result === "unfiled" || result === "refused" ? [{ ...item, notFiled: result }] : [];
    }),
  };
}
