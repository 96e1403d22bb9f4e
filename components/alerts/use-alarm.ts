"use client";

import { useEffect, useRef } from "react";
import { ring } from "@/components/alerts/alarm-sound";
import type { LiveState } from "@/components/alerts/live-state";
import { rank } from "@/lib/domain/triage/tiers";

const REPEAT_MS = 20_000;

/**
 * Sounds when more waits, or something more urgent; an emergency sounds again until somebody acknowledges it, however
 * often the same is fetched meanwhile.
 */
export function useAlarm({ signal }: LiveState): void {
  const before = useRef(signal);
  const isEmergency = signal !== null && signal.count > 0 && signal.tier === "emergency";
  useEffect(() => {
    const last = before.current;
    before.current = signal;
    if (!signal || !last || signal.count === 0) return;
    if (signal.count > last.count || rank(signal.tier) > rank(last.tier)) ring(signal.tier);
  }, [signal]);
  useEffect(() => {
    if (!isEmergency) return;
    const timer = setInterval(() => ring("emergency"), REPEAT_MS);
    return () => clearInterval(timer);
  }, [isEmergency]);
}
