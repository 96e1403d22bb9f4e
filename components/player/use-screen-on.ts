import { useEffect, useState } from "react";

/** Keeps the screen on while `on`; false when the browser refuses, or cannot. The browser lets go when the page is hidden. */
export function useScreenOn(on: boolean): boolean {
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    if (!on || !("wakeLock" in navigator)) return undefined;
    let over = false;
    let lock: WakeLockSentinel | undefined;
    navigator.wakeLock.request("screen").then(
      (got) => {
        lock = got;
        setRefused(false);
        if (over) void got.release();
      },
      () => setRefused(true),
    );
    return () => {
      over = true;
      void lock?.release();
    };
  }, [on]);
  return !refused && "wakeLock" in navigator;
}
