"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { LIVE_EVENT } from "@/components/alerts/watch-clinic";

/** Brings the page up to date when something about the clinic's channels changed. Shows nothing. */
export function RefreshOnChange(): null {
  const router = useRouter();
  useEffect(() => {
    const onLive = (event: Event) => {
      if (event instanceof CustomEvent && event.detail === "channels") router.refresh();
    };
    window.addEventListener(LIVE_EVENT, onLive);
    return () => window.removeEventListener(LIVE_EVENT, onLive);
  }, [router]);
  return null;
}
