import { useRef } from "react";
import type { Sender } from "@/lib/client/outbox/keep";
import type { OutboxAnswer } from "@/lib/contracts/outbox";

/** Loaded once the page stands: what is to be read needs none of it. */
const outbox = () =>
  Promise.all([
    import("@/lib/client/outbox/keep"),
    import("@/lib/client/outbox/send"),
    import("@/lib/client/outbox/store"),
  ]);
export type Store = Awaited<ReturnType<typeof outbox>>[2];

type Kept = {
  readonly answers: readonly OutboxAnswer[];
  /** What this phone notes of it: never the answer itself. */
  readonly note: (store: Store) => Promise<void>;
  readonly afterwards: () => void;
};

/**
 * What is answered on a kept page: into the outbox, noted on the phone, then on; sending is not waited for. Answers
 * false where the one before is still being kept: pressed twice.
 */
export function useKeptAnswer(sender: Sender, onNotKept: () => void): (kept: Kept) => boolean {
  const busy = useRef(false);
  return ({ answers, note, afterwards }) => {
    if (busy.current) return false;
    busy.current = true;
    const write = async () => {
      const [{ keepAnswer }, { sendOutbox }, store] = await outbox();
      for (const answer of answers) await keepAnswer(sender, answer);
      await note(store);
      void sendOutbox(sender.owner);
      afterwards();
    };
    void write()
      .catch(onNotKept)
      .finally(() => {
        busy.current = false;
      });
    return true;
  };
}

/** Asks the phone once the page stands; where the browser keeps nothing, there is nothing to ask. */
export function fromPhone(read: (store: Store, isOver: () => boolean) => Promise<void>): () => void {
  let over = false;
  void outbox()
    .then(([, , store]) => read(store, () => over))
    .catch(() => undefined);
  return () => {
    over = true;
  };
}
