"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { hearLive } from "@/components/alerts/live-page";
import type { LiveTopic } from "@/lib/contracts/live";

/** Brings the page up to date when something of this topic changed. Shows nothing. */
export function RefreshOnChange({ topic }: { readonly topic: LiveTopic }): null {
  const router = useRouter();
  useEffect(() => hearLive([topic], () => router.refresh()), [router, topic]);
  return null;
}
