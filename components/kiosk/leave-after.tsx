"use client";

import { useEffect } from "react";
import { leave } from "@/components/kiosk/watch-idle";

/** Clears the tablet after so many seconds, by the time of day: a sleeping tablet's timers stand still. */
export function LeaveAfter({ seconds }: { readonly seconds: number }) {
  useEffect(() => {
    const endsAt = Date.now() + seconds * 1000;
    const timer = setInterval(() => {
      if (Date.now() < endsAt) return;
      clearInterval(timer);
      leave();
    }, 250);
    return () => clearInterval(timer);
  }, [seconds]);
  return null;
}
