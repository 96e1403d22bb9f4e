"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { type LiveState, UNKNOWN } from "@/components/alerts/live-state";
import { useAlarm } from "@/components/alerts/use-alarm";
import { useIconCount } from "@/components/alerts/use-icon-count";
import { useTitleCount } from "@/components/alerts/use-title-count";
import { watchClinic } from "@/components/alerts/watch-clinic";

const Live = createContext<LiveState>(UNKNOWN);

/** What waits in the clinic right now, for the bars and counts of every staff page. */
export const useLive = (): LiveState => useContext(Live);

/** Watches once for the whole page: bars, count, title and sound read from it. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState(UNKNOWN);
  useEffect(() => watchClinic(setState), []);
  useTitleCount(state.signal?.count ?? 0);
  useIconCount(state.signal);
  useAlarm(state);
  return <Live value={state}>{children}</Live>;
}
