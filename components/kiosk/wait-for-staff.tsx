"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const ASK_EVERY_MS = 3_000;

type Hold = { readonly held?: boolean; readonly shut?: boolean };

/**
 * Asks whether staff have come; only then does the page go. Where the clinic has shut or opened since the page was drawn, it
 * is drawn anew, in its place. A failed question changes nothing.
 */
export function WaitForStaff({ shut }: { readonly shut: boolean }) {
  const router = useRouter();
  useEffect(() => {
    const ask = async (): Promise<void> => {
      const reply = await fetch("/api/kiosk/hold", { cache: "no-store" });
      const now: Hold = reply.ok ? ((await reply.json()) as Hold) : {};
      const { held = true } = now;
      // A revoked tablet is asked for a code by the first page.
      if (!held || reply.status === 401) location.replace("/kiosk");
      else if (now.shut !== undefined && now.shut !== shut) router.refresh();
    };
    const timer = setInterval(() => void ask().catch(() => undefined), ASK_EVERY_MS);
    return () => clearInterval(timer);
  }, [router, shut]);
  return null;
}
