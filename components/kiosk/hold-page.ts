import { type Obstacle, reachesServer } from "@/components/kiosk/ask-server";
import { leave } from "@/components/kiosk/watch-idle";

/** What would lead away, and how it does once that is certain to end on a page of ours. */
type WayOut = { readonly go: () => void; readonly clears: boolean };

/** A link of ours to another page. A form that keeps what was typed looks after itself. */
function linkOf({ target }: Event): WayOut | null {
  const link = target instanceof Element ? target.closest("a") : null;
  if (!link || link.origin !== location.origin || link.hash !== "") return null;
  return { go: () => location.assign(link.href), clears: false };
}

function formOf({ target, submitter }: SubmitEvent, sure: WeakSet<HTMLFormElement>): WayOut | null {
  if (!(target instanceof HTMLFormElement) || "keepsTyped" in target.dataset || sure.has(target)) return null;
  const go = () => {
    sure.add(target);
    target.requestSubmit(submitter);
  };
  return { go, clears: "clears" in target.dataset };
}

/**
 * Lets nothing lead away from a page of the tablet while the server cannot be reached: the browser would show a page of
 * its own, which has no way back, and what was typed would be gone. Clearing the screen works all the same.
 */
export function holdPage(isHeld: (by: Obstacle | null) => void): () => void {
  const sure = new WeakSet<HTMLFormElement>();
  const listening = new AbortController();
  const { signal } = listening;
  const take = async (event: Event, out: WayOut | null): Promise<void> => {
    if (out === null || event.defaultPrevented) return;
    event.preventDefault();
    // Whoever clears the screen waits for nobody.
    if (await reachesServer(out.clears ? leave : () => isHeld("slow"))) out.go();
    else if (out.clears) leave();
    else isHeld("gone");
  };
  document.addEventListener("click", (event) => void take(event, linkOf(event)), { signal });
  document.addEventListener("submit", (event) => void take(event, formOf(event, sure)), { signal });
  addEventListener("online", () => isHeld(null), { signal });
  return () => listening.abort();
}
