import { keepAnswer, keepQuietly, type Sender } from "@/lib/client/outbox/keep";
import { isStillTheirs } from "@/lib/client/outbox/phone-owner";
import { postedFields } from "@/lib/client/outbox/posted-fields";
import { OUTBOX_EVENT } from "@/lib/client/outbox/send";
import { KEPT } from "@/lib/contracts/kept-field";
import { phoneDay } from "@/lib/domain/outbox/phone-session";
import { unsentAnswer, type UnsentForm } from "@/lib/domain/outbox/unsent-form";

/** Shorter than public/patient/worker.js waits before it shows its own page, so that the count is told by then. */
const SILENCE_MS = 2_000;
/** More than a phone needs to keep an answer: a browser that takes longer holds up no post. */
const KEEP_MS = 1_000;

/** By no worker's answer is anything let go. */
const hasWorker = () => "serviceWorker" in navigator && navigator.serviceWorker.controller !== null;

/** Where the page still stands after a while, since then nothing has answered. */
function afterSilence(tell: () => void): void {
  const silence = setTimeout(tell, SILENCE_MS);
  addEventListener("pagehide", () => clearTimeout(silence), { once: true });
}

/** By it public/patient/worker.js lets it go once the server has answered. */
function nameKept(form: HTMLFormElement, id: string): void {
  const address = new URL(form.action);
  address.searchParams.set(KEPT, id);
  form.setAttribute("action", address.href);
}

/**
 * For forms that post by themselves, whose page with the server's answer follows. Each is kept first and posted then: the
 * network may fail at once though the phone believes in one, and the page may be closed while nothing answers.
 */
export function keepPostedForms(
  sender: Sender,
): (event: SubmitEvent, form: HTMLFormElement, marked: string) => void {
  const kept = new WeakMap<HTMLFormElement, string>();
  return (event, form, marked) => {
    // Left out by a button of its own, whatever was chosen before.
    if (event.submitter?.getAttribute("name") === "skip") return;
    const answer = unsentAnswer(JSON.parse(marked) as UnsentForm, postedFields(form), phoneDay(new Date()));
    const said = JSON.stringify(answer);
    if (answer === null || kept.get(form) === said) return;
    kept.set(form, said);
    // Signed out in another tab, the post leads to the sign-in page: the worker sends what was kept from there.
    const isPosted = navigator.onLine && isStillTheirs(sender.owner);
    if (isPosted && !hasWorker()) {
      afterSilence(() => void keepAnswer(sender, answer).catch(() => undefined));
      return;
    }
    event.preventDefault();
    const keep = isPosted
      ? keepQuietly(sender, answer).then((id) => nameKept(form, id))
      : keepAnswer(sender, answer);
    const late = new Promise<void>((go) => setTimeout(go, KEEP_MS));
    if (isPosted) afterSilence(() => dispatchEvent(new Event(OUTBOX_EVENT)));
    // In a task of its own: a form that is still being submitted, where the browser refuses at once, takes no second try.
    const go = () => setTimeout(() => form.requestSubmit(event.submitter));
    void Promise.race([keep.catch(() => undefined), late]).then(go);
  };
}
