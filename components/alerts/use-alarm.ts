"use client";

import { useEffect, useRef } from "react";
import { ring } from "@/components/alerts/alarm-sound";
import type { LiveState } from "@/components/alerts/live-state";
import { rank } from "@/lib/domain/triage/tiers";

const REPEAT_MS = 20_000;

/** Sounds when more waits, or something more urgent; an emergency sounds again until somebody acknowledges it. */
export function useAlarm({ signal }: LiveState): void {
  const before = useRef(signal);
  useEffect(() => {
    const last = before.current;
    before.current = signal;
    if (!signal || signal.count === 0) return;
    const more = last && (signal.count > last.count || rank(signal.tier) > rank(last.tier));
    if (more) ring(signal.tier);
    if (signal.tier !== "emergency") return;
    const timer = setInterval(() => ring("emergency"), REPEAT_MS);
    return () => clearInterval(timer);
  }, [signal]);
}
