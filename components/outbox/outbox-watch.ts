import { keepPushes } from "@/components/channels/keep-pushes";
import type { Sender } from "@/lib/client/outbox/keep";
import { sendBeforeLeaving } from "@/lib/client/outbox/leave";
import { retryUnsent } from "@/lib/client/outbox/retry";
import { type OnPhone, OUTBOX_EVENT, readOutbox, sendOutbox } from "@/lib/client/outbox/send";
import { watchPhoneOwner } from "@/lib/client/outbox/phone-owner";
import { forgetOthers } from "@/lib/client/outbox/store";
import { sendFormsFromOutbox } from "@/lib/client/outbox/send-forms";

/**
 * Sends now, when the network or the patient comes back, and again after a while where that did not help; tells how much
 * is left. Ends with what it answers.
 */
export function watchOutbox(
  sender: Sender,
  tell: (onPhone: OnPhone) => void,
  ask: (left: number, form: HTMLFormElement) => void,
): () => void {
  const retry = retryUnsent(() => void sendOutbox(sender.owner));
  const send = () => {
    retry.anew();
    void sendOutbox(sender.owner);
  };
  const count = () =>
    void readOutbox(sender.owner).then(
      (onPhone) => {
        tell(onPhone);
        retry.told(onPhone.unsent);
      },
      () => undefined,
    );
  const onVisible = () => {
    if (document.visibilityState === "visible") send();
    else retry.stop();
  };
  const here = watchPhoneOwner(sender.owner);
  keepPushes("patient", sender.owner);
  void forgetOthers(sender.owner).catch(() => undefined);
  const forms = sendFormsFromOutbox(sender);
  const leaving = sendBeforeLeaving(sender.owner, ask);
  addEventListener(OUTBOX_EVENT, count);
  addEventListener("online", send);
  document.addEventListener("visibilitychange", onVisible);
  send();
  return () => {
    here();
    forms();
    leaving();
    retry.stop();
    removeEventListener(OUTBOX_EVENT, count);
    removeEventListener("online", send);
    document.removeEventListener("visibilitychange", onVisible);
  };
}
