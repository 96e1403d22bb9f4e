import { leaveForLock } from "@/components/session/lock-leave";
import { openSessionChannel } from "@/components/session/session-channel";
import { LOCKED_EVENT, sendJson } from "@/lib/client/send-json";

const IDLE_MS = 15 * 60_000;
const CHECK_MS = 5_000;
/** The server notes use at most once a minute. */
const TOUCH_MS = 61_000;
const TELL_MS = 5_000;
const LOCK_WAIT_MS = 3_000;
const SIGNS_OF_LIFE = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/** Leaves the page for good: nothing of it stays behind the lock, not even for the Back button. */
function leave(): void {
  leaveForLock(location.pathname);
}

async function lockThenLeave(): Promise<void> {
  const answered = fetch("/api/session/lock", {
    method: "POST",
    body: new URLSearchParams(),
    redirect: "manual",
    keepalive: true,
    signal: AbortSignal.timeout(LOCK_WAIT_MS),
  });
  // Unreachable or slow: the server's own clock locks the session, and this page goes away all the same.
  await answered.catch(() => undefined);
  leave();
}

/** Locks this browser after 15 minutes in which no tab of it saw a key or pointer. Answers how to stop. */
export function watchIdle(): () => void {
  let lastUse = Date.now();
  let touchedAt = Date.now();
  let toldAt = 0;
  let leaving = false;

  const channel = openSessionChannel((news) => {
    if (news.kind === "active") lastUse = Math.max(lastUse, news.at);
    if (news.kind === "locked") leave();
  });
  channel.tell({ kind: "open" });

  const lock = () => {
    if (leaving) return;
    leaving = true;
    channel.tell({ kind: "locked" });
    void lockThenLeave();
  };
  // By the clock and not by a timer: a laptop that slept must lock before it is used again.
  const isIdle = () => Date.now() - lastUse >= IDLE_MS;
  const touch = () => {
    touchedAt = Date.now();
    void sendJson("POST", "/api/session/touch", {});
  };
  const check = () => {
    if (isIdle()) lock();
    else if (lastUse > touchedAt && Date.now() - touchedAt >= TOUCH_MS) touch();
  };
  const used = () => {
    if (isIdle()) {
      lock();
      return;
    }
    lastUse = Date.now();
    if (lastUse - toldAt < TELL_MS) return;
    toldAt = lastUse;
    channel.tell({ kind: "active", at: lastUse });
  };

  for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, used, { capture: true, passive: true });
  document.addEventListener("visibilitychange", check);
  window.addEventListener("pageshow", check);
  window.addEventListener(LOCKED_EVENT, leave);
  const timer = setInterval(check, CHECK_MS);
  return () => {
    for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, used, { capture: true });
    document.removeEventListener("visibilitychange", check);
    window.removeEventListener("pageshow", check);
    window.removeEventListener(LOCKED_EVENT, leave);
    clearInterval(timer);
    channel.close();
  };
}
