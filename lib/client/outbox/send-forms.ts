import { keepAnswer, type Sender } from "@/lib/client/outbox/keep";
import { sendOutbox } from "@/lib/client/outbox/send";
import { readItemLog } from "@/lib/domain/exercises/read-item-log";
import type { LoggedItem } from "@/lib/domain/outbox/logged-item";

/** A whole new page: the next exercise is the server's to choose, or the worker's without a network. */
const leadTo = (page: string) => location.assign(page);

/**
 * A form that says how an exercise went goes into the outbox first and is sent from there. One that is not whole, or a
 * browser that keeps nothing, posts as without a script. A form marked data-outbox-first posts once the outbox was sent.
 */
export function sendFormsFromOutbox(sender: Sender): () => void {
  const onSubmit = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    if (form.dataset["outboxFirst"] !== undefined) {
      event.preventDefault();
      void sendOutbox(sender.owner).then(() => form.submit());
      return;
    }
    const marked = form.dataset["outbox"];
    if (marked === undefined) return;
    const item = JSON.parse(marked) as LoggedItem;
    const fields = Object.fromEntries(
      [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
    );
    const read = readItemLog(fields, item);
    if ("problems" in read) return;
    // The server says why this one cannot be left out.
    if (item.warmsUp && read.answer.entries.every(({ outcome }) => outcome === "not_done")) return;
    event.preventDefault();
    const { session, versionId, day, itemId } = item;
    void keepAnswer(sender, { kind: "item-log", session, versionId, day, itemId, fields })
      .then(() => sendOutbox(sender.owner))
      .then(
        () => leadTo(`/patient/session/${session}`),
        () => form.submit(),
      );
  };
  document.addEventListener("submit", onSubmit);
  return () => document.removeEventListener("submit", onSubmit);
}
