"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { hearLive } from "@/components/alerts/live-page";
import { getJson } from "@/lib/client/send-json";
import type { TodayReply } from "@/lib/contracts/visit";

const EVERY_MS = 60_000;

export type Today = {
  readonly today: TodayReply;
  /** The list is old: the last fetch did not succeed. */
  readonly stale: boolean;
  /** Fetch now, because a person did something. */
  readonly refresh: () => Promise<void>;
};

/** Today's list: fetched again when the clinic's live stream says so, every minute, and when the window is looked at. */
export function useToday(initial: TodayReply): Today {
  const [today, setToday] = useState(initial);
  const [stale, setStale] = useState(false);
  const asked = useRef(0);
  const shown = useRef(0);

  const fetchToday = useCallback(async (background: boolean) => {
    const turn = ++asked.current;
    const sent = await getJson<TodayReply>("/api/visits/today", { background });
    // A slower, older answer must not replace a newer one. One that is only on its way replaces nothing: whoever pressed
    // would stand before the row as it was, and their next press be refused as if a colleague had been quicker.
    if (turn < shown.current) return;
    shown.current = turn;
    if (sent.ok) setToday(sent.reply);
    setStale(!sent.ok);
  }, []);

  useEffect(() => {
    const quietly = () => void fetchToday(true);
    const onLook = () => {
      if (document.visibilityState === "visible") quietly();
    };
    const timer = setInterval(quietly, EVERY_MS);
    const stopHearing = hearLive(["today", "alerts"], quietly);
    document.addEventListener("visibilitychange", onLook);
    return () => {
      clearInterval(timer);
      stopHearing();
      document.removeEventListener("visibilitychange", onLook);
    };
  }, [fetchToday]);

  const refresh = useCallback(() => fetchToday(false), [fetchToday]);
  return { today, stale, refresh };
}
