"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

const EVERY_MS = 2_000;

/** Brings the page up to date while the worker is at something. Shows nothing. */
export function RefreshWhile({ working }: { readonly working: boolean }): null {
  const router = useRouter();
  useEffect(() => {
    if (!working) return;
    const timer = setInterval(() => router.refresh(), EVERY_MS);
    return () => clearInterval(timer);
  }, [router, working]);
  return null;
}
