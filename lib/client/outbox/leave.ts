import { forgetPhoneOwner } from "@/lib/client/outbox/phone-owner";
import { readOutbox, sendOutbox } from "@/lib/client/outbox/send";
import { forgetOthers } from "@/lib/client/outbox/store";

/** Forms after which this phone may be somebody else's. */
const LEAVES = /^\/api\/(session\/sign-out|sessions\/)/;
/** Also what public/patient/worker.js looks for. */
const LEAVING = "patient-leaving";
const OWN_CACHES = "patient-own-";

/**
 * Signing out sends first, since it clears the phone. `ask` is told what is still there when that fails, or when there
 * is no network to sign out with; `form` then posts by itself where the patient so wants.
 */
export function sendBeforeLeaving(
  owner: string,
  ask: (left: number, form: HTMLFormElement) => void,
): () => void {
  const onSubmit = (event: SubmitEvent) => {
    const form = event.target as HTMLFormElement;
    if (!LEAVES.test(new URL(form.action).pathname)) return;
    event.preventDefault();
    void sendOutbox(owner)
      .then(() => readOutbox(owner))
      .then(
        // What the clinic could not even read is nowhere but here.
        ({ unsent, notFiled }) => unsent + notFiled.filter(({ why }) => why === "refused").length,
        () => 0,
      )
      .then((left) => {
        if (left === 0 && navigator.onLine) form.submit();
        else ask(left, form);
      });
  };
  document.addEventListener("submit", onSubmit);
  return () => document.removeEventListener("submit", onSubmit);
}

/**
 * Signs out on this phone alone: everything that can be read goes now. What is closed stays, and the worker sends it
 * and ends the session before it shows any page of the door again.
 */
export async function leaveThisPhone(form: HTMLFormElement): Promise<void> {
  if (!("serviceWorker" in navigator) || navigator.serviceWorker.controller === null) {
    form.submit();
    return;
  }
  await (await caches.open(LEAVING)).put("/patient/leaving", new Response(""));
  for (const name of await caches.keys()) if (name.startsWith(OWN_CACHES)) await caches.delete(name);
  await forgetOthers("").catch(() => undefined);
  sessionStorage.clear();
  forgetPhoneOwner();
  location.replace("/patient/today");
}
