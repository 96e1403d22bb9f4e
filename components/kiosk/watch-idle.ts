/** A minute without a touch covers the page; 20 seconds more clear it. The server counts the same. */
export const COVER_MS = 60_000;
export const WIPE_MS = 80_000;
/** How often the server is told of touches between page loads. */
const TELL_EVERY_MS = 15_000;
const LOOK_EVERY_MS = 500;
const WIPE_AGAIN_MS = 3_000;
const TOUCHES = ["pointerdown", "keydown", "input", "wheel", "touchmove"] as const;

export type IdleState = "open" | "covered" | "over";

/** What may be on the screen when the last touch was `idleMs` ago. */
export function idleState(idleMs: number): IdleState {
  if (idleMs >= WIPE_MS) return "over";
  return idleMs >= COVER_MS ? "covered" : "open";
}

/** Hides the page in the style sheet, so that nothing is painted before the clock was read. */
function conceal(isConcealed: boolean): void {
  document.documentElement.toggleAttribute("data-concealed", isConcealed);
}

function post(path: string, init: RequestInit = {}): Promise<Response> {
  return fetch(path, { method: "POST", cache: "no-store", ...init });
}

/** A server that is being started again, or a proxy in its place: it says nothing about this tablet. */
const isOutOfOrder = ({ status }: Response): boolean => status >= 500;

/** Leaves for the first page without a way back, and has the server close the visit and the browser forget it. */
export function leave(): void {
  conceal(true);
  void wipe();
}

/** The page itself goes first, with all it showed; the first page comes when the server answers. */
async function wipe(): Promise<void> {
  document.title = "";
  document.body.replaceChildren();
  try {
    const body = new URLSearchParams();
    const reply = await post("/api/kiosk/wipe", { body, redirect: "manual", keepalive: true });
    if (isOutOfOrder(reply)) throw new Error("nobody wiped");
    location.replace("/kiosk");
  } catch {
    setTimeout(() => void wipe(), WIPE_AGAIN_MS);
  }
}

async function tell(idleMs: number): Promise<void> {
  const body = JSON.stringify({ idleSeconds: Math.round(idleMs / 1000) });
  const reply = await post("/api/kiosk/touch", { body, headers: { "content-type": "application/json" } });
  // Revoked, held for staff, or wiped by the server's own clock: the first page knows where to go.
  if (!reply.ok && !isOutOfOrder(reply)) location.replace("/kiosk");
}

/**
 * Watches touches and the clock until told to stop. Goes by the time of day, not by timers alone: a sleeping tablet's
 * timers stand still.
 */
export function watchIdle(
  cover: HTMLDialogElement,
  answer: HTMLButtonElement,
  finished: HTMLButtonElement,
): () => void {
  let touchedAt = Date.now();
  let toldAt = touchedAt;
  let isLeaving = false;

  const say = (): void => {
    toldAt = Date.now();
    void tell(toldAt - touchedAt).catch(() => undefined);
  };
  const leaveOnce = (): void => {
    if (isLeaving) return;
    isLeaving = true;
    leave();
  };
  const look = (): void => {
    if (isLeaving) return;
    const state = idleState(Date.now() - touchedAt);
    if (state === "over") {
      leaveOnce();
      return;
    }
    if (state === "covered" && !cover.open) {
      cover.showModal();
      if (touchedAt > toldAt) say();
    }
    conceal(document.visibilityState === "hidden");
  };
  const touched = (): void => {
    // While covered only the buttons count: a sleeve on the glass is no answer.
    if (cover.open || isLeaving || idleState(Date.now() - touchedAt) !== "open") return;
    touchedAt = Date.now();
    if (touchedAt - toldAt > TELL_EVERY_MS) say();
  };
  const wantsMore = (): void => {
    if (isLeaving || idleState(Date.now() - touchedAt) === "over") {
      look();
      return;
    }
    touchedAt = Date.now();
    cover.close();
    say();
  };
  const keepCovered = (event: Event): void => event.preventDefault();
  const hide = (): void => conceal(true);
  /** A page taken out of the back-forward cache is asked for again: only the server knows what is open. */
  const shown = (event: PageTransitionEvent): void => {
    if (event.persisted) location.reload();
    else look();
  };

  const timer = setInterval(look, LOOK_EVERY_MS);
  const listening = new AbortController();
  const { signal } = listening;
  for (const name of TOUCHES) addEventListener(name, touched, { capture: true, passive: true, signal });
  answer.addEventListener("click", wantsMore, { signal });
  finished.addEventListener("click", leaveOnce, { signal });
  cover.addEventListener("cancel", keepCovered, { signal });
  addEventListener("pagehide", hide, { signal });
  addEventListener("pageshow", shown, { signal });
  document.addEventListener("freeze", hide, { signal });
  document.addEventListener("resume", look, { signal });
  document.addEventListener("visibilitychange", look, { signal });
  return () => {
    clearInterval(timer);
    listening.abort();
    conceal(false);
  };
}
