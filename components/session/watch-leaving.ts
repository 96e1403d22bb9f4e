import { leavesForLock } from "@/components/session/lock-leave";

type Leaving = {
  /** Something typed here may not stand in the record yet. */
  readonly isBehind: () => boolean;
  /** The page may be about to end, and may not: sends, and keeps in the tab what has no answer. */
  readonly hold: () => void;
  /** The page ends. */
  readonly leave: () => void;
};

/**
 * The three ways a browser says that a page may be left: put out of sight, which is a phone's last word of a tab; asked
 * to close, which may be taken back; gone. Answers how to end that.
 */
export function watchLeaving({ isBehind, hold, leave }: Leaving): () => void {
  const over = new AbortController();
  const { signal } = over;
  const onHide = () => {
    if (document.visibilityState === "hidden" && isBehind()) hold();
  };
  const onUnload = (event: BeforeUnloadEvent) => {
    if (!isBehind()) return;
    hold();
    if (!leavesForLock()) event.preventDefault();
  };
  document.addEventListener("visibilitychange", onHide, { signal });
  window.addEventListener("pagehide", leave, { signal });
  window.addEventListener("beforeunload", onUnload, { signal });
  return () => over.abort();
}
