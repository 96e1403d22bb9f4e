"use client";

import { useEffect } from "react";

const ASK_EVERY_MS = 3_000;

/** Asks whether staff have come; only then does the page go. A failed question changes nothing. */
export function WaitForStaff() {
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const reply = await fetch("/api/kiosk/hold", { cache: "no-store" });
      const { held = true } = reply.ok ? ((await reply.json()) as { held?: boolean }) : {};
      // A revoked tablet is asked for a code by the first page.
      if (!held || reply.status === 401) location.replace("/kiosk");
    };
    const timer = setInterval(() => void ask().catch(() => undefined), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return null;
}
