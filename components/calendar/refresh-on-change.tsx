"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/** Fetches the page again when the clinic's live stream says that visits changed. */
export function RefreshOnChange() {
  const router = useRouter();
  useEffect(() => {
    const onLive = (event: Event) => {
      if (event instanceof CustomEvent && event.detail === "today") router.refresh();
    };
    window.addEventListener("plumbline:live", onLive);
    return () => window.removeEventListener("plumbline:live", onLive);
  }, [router]);
  return null;
}
