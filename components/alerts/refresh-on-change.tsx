"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { LIVE_EVENT } from "@/components/alerts/watch-clinic";
import type { LiveTopic } from "@/lib/contracts/live";

/** Brings the page up to date when something of this topic changed. Shows nothing. */
export function RefreshOnChange({ topic }: { readonly topic: LiveTopic }): null {
  const router = useRouter();
  useEffect(() => {
    const onLive = (event: Event) => {
      if (event instanceof CustomEvent && event.detail === topic) router.refresh();
    };
    window.addEventListener(LIVE_EVENT, onLive);
    return () => window.removeEventListener(LIVE_EVENT, onLive);
  }, [router, topic]);
  return null;
}
