import { fieldsOf } from "@/lib/client/outbox/fields-of";
import { keepAnswer, type Sender } from "@/lib/client/outbox/keep";
import { keepPostedForms } from "@/lib/client/outbox/keep-posted";
import { sendOutbox } from "@/lib/client/outbox/send";
import { keepSession, readSession } from "@/lib/client/outbox/store";
import { type ItemLogAnswer, readItemLog } from "@/lib/domain/exercises/read-item-log";
import type { LoggedItem, LoggedSession } from "@/lib/domain/outbox/logged-item";
import { workedBy } from "@/lib/domain/outbox/phone-rests";
import { type PhoneSession, withHurting, withLogs } from "@/lib/domain/outbox/phone-session";

const shown = (form: HTMLFormElement | null) => {
  const marked = form?.dataset["outbox"];
  return marked === undefined ? null : (JSON.parse(marked) as LoggedItem);
};

/** The session of a page, as this phone knows it, with what it knows to hurt; one it did not know begins after those before it. */
async function sessionOnPhone(
  owner: string,
  { session, versionId, day, round, stopped }: LoggedSession,
): Promise<PhoneSession> {
  const known = await readSession(owner);
  if (known?.session === session) return withHurting(known, stopped);
  const worked = workedBy([known], day);
  return { owner, session, versionId, day, round, worked, logs: [], stopped, ended: false };
}

/** Where the patient is, for the case that the network goes. */
async function noteSession(owner: string, item: LoggedItem, answer?: ItemLogAnswer): Promise<void> {
  const { itemId } = item;
  const logs = (answer?.entries ?? []).map(({ side, outcome }) => ({ itemId, side, outcome }));
  await keepSession(withLogs(await sessionOnPhone(owner, item), logs));
}

/** The patient is through with it: the kept plan does not offer to carry on. */
async function noteEnd(owner: string, ended: LoggedSession): Promise<void> {
  await keepSession({ ...(await sessionOnPhone(owner, ended)), ended: true });
}

/** A whole new page: the next exercise is the server's to choose, or the worker's without a network. */
const leadTo = (page: string) => location.assign(page);

/**
 * A form that says how an exercise went goes into the outbox first and is sent from there. One that is not whole, or a
 * browser that keeps nothing, posts as without a script. A form marked data-outbox-first, with the session it ends, posts once the outbox was sent.
 */
export function sendFormsFromOutbox(sender: Sender): () => void {
  const keepPosted = keepPostedForms(sender);
  const onSubmit = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    const ending = form.dataset["outboxFirst"];
    if (ending !== undefined) {
      event.preventDefault();
      void sendOutbox(sender.owner)
        .then(() => noteEnd(sender.owner, JSON.parse(ending) as LoggedSession))
        .catch(() => undefined)
        .then(() => form.submit());
      return;
    }
    const unsent = form.dataset["outboxUnsent"];
    if (unsent !== undefined) {
      keepPosted(event, form, unsent);
      return;
    }
    const item = shown(form);
    const fields = fieldsOf(form);
    const read = item && readItemLog(fields, item);
    if (!read || "problems" in read) return;
    // The server says why this one cannot be left out.
    if (item.warmsUp && read.answer.entries.every(({ outcome }) => outcome === "not_done")) return;
    event.preventDefault();
    const { session, versionId, day, itemId } = item;
    void keepAnswer(sender, { kind: "item-log", session, versionId, day, itemId, fields })
      .then(() => noteSession(sender.owner, item, read.answer))
      .then(() => sendOutbox(sender.owner))
      .then(
        () => leadTo(`/patient/session/${session}`),
        () => form.submit(),
      );
  };
  document.addEventListener("submit", onSubmit);
  const open = shown(document.querySelector<HTMLFormElement>("form[data-outbox]"));
  if (open) void noteSession(sender.owner, open).catch(() => undefined);
  return () => document.removeEventListener("submit", onSubmit);
}
