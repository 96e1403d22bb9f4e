import type { Sender } from "@/lib/client/outbox/keep";
import { sendBeforeLeaving } from "@/lib/client/outbox/leave";
import { countUnsent, OUTBOX_EVENT, sendOutbox } from "@/lib/client/outbox/send";
import { forgetOthers } from "@/lib/client/outbox/store";
import { sendFormsFromOutbox } from "@/lib/client/outbox/send-forms";

export type Unsent = { readonly count: number; readonly refused: number };

/** Sends now, when the network or the patient comes back, and tells how much is left. Ends with what it answers. */
export function watchOutbox(
  sender: Sender,
  tell: (unsent: Unsent) => void,
  ask: (left: number, form: HTMLFormElement) => void,
): () => void {
  let refused = 0;
  const count = () =>
    void countUnsent(sender.owner).then(
      (left) => tell({ count: left, refused }),
      () => undefined,
    );
  const send = () =>
    void sendOutbox(sender.owner).then((sending) => {
      refused += sending.refused;
      count();
    });
  const onVisible = () => {
    if (document.visibilityState === "visible") send();
  };
  void forgetOthers(sender.owner).catch(() => undefined);
  const forms = sendFormsFromOutbox(sender);
  const leaving = sendBeforeLeaving(sender.owner, ask);
  addEventListener(OUTBOX_EVENT, count);
  addEventListener("online", send);
  document.addEventListener("visibilitychange", onVisible);
  send();
  return () => {
    forms();
    leaving();
    removeEventListener(OUTBOX_EVENT, count);
    removeEventListener("online", send);
    document.removeEventListener("visibilitychange", onVisible);
  };
}
