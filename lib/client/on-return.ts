/** Whenever this page is taken out again, until `signal` ends: another tab may have gone on, and another day have begun. */
export function onReturn(again: () => void, signal: AbortSignal): void {
  const look = () => {
    if (document.visibilityState === "visible") again();
  };
  document.addEventListener("visibilitychange", look, { signal });
  addEventListener("pageshow", look, { signal });
  addEventListener("focus", look, { signal });
}
