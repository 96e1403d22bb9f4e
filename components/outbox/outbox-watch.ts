import { PATIENT_DOOR, renew } from "@/components/channels/own-browser";
import type { Sender } from "@/lib/client/outbox/keep";
import { sendBeforeLeaving } from "@/lib/client/outbox/leave";
import { type OnPhone, OUTBOX_EVENT, readOutbox, sendOutbox } from "@/lib/client/outbox/send";
import { forgetOthers } from "@/lib/client/outbox/store";
import { sendFormsFromOutbox } from "@/lib/client/outbox/send-forms";

/** Sends now, when the network or the patient comes back, and tells how much is left. Ends with what it answers. */
export function watchOutbox(
  sender: Sender,
  tell: (onPhone: OnPhone) => void,
  ask: (left: number, form: HTMLFormElement) => void,
): () => void {
  const count = () => void readOutbox(sender.owner).then(tell, () => undefined);
  const send = () => void sendOutbox(sender.owner);
  const onVisible = () => {
    if (document.visibilityState === "visible") send();
  };
  void renew(PATIENT_DOOR, sender.owner).catch(() => undefined);
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
