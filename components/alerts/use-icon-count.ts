"use client";

import { useEffect } from "react";
import type { Signal } from "@/lib/contracts/session";

/**
 * The tab's icon says how many wait, also among many tabs, where no title fits. How it is drawn is fetched with the first
 * count: bars, title and sound do not wait for it.
 */
export function useIconCount(signal: Signal | null): void {
  const { count, tier } = signal ?? { count: 0, tier: "none" as const };
  useEffect(() => {
    if (count === 0) return;
    let undo: (() => void) | null = null;
    let isOver = false;
    void import("@/components/alerts/icon-count").then(
      ({ showIconCount }) => {
        if (!isOver) undo = showIconCount({ count, tier });
      },
      () => undefined,
    );
    return () => {
      isOver = true;
      undo?.();
    };
  }, [count, tier]);
}
