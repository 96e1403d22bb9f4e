"use client";

import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { atFirst, type LiveState, UNKNOWN } from "@/components/alerts/live-state";
import { useAlarm } from "@/components/alerts/use-alarm";
import { useIconCount } from "@/components/alerts/use-icon-count";
import { useTitleCount } from "@/components/alerts/use-title-count";
import { watchClinic } from "@/components/alerts/watch-clinic";
import type { ClinicPicture } from "@/lib/contracts/clinic-picture";

const Live = createContext<LiveState>(UNKNOWN);

/** What waits in the clinic right now, for the bars and counts of every staff page. */
export const useLive = (): LiveState => useContext(Live);

type Props = {
  /** What was known when the page was drawn: its bars come with it. */
  readonly drawn: ClinicPicture;
  readonly children: ReactNode;
};

/** Watches once for the whole page: bars, count, title and sound read from it. */
export function LiveProvider({ drawn, children }: Props) {
  const [state, setState] = useState(() => atFirst(drawn));
  const first = useRef(state);
  useEffect(() => watchClinic(setState, first.current), []);
  useTitleCount(state.signal?.count ?? 0);
  useIconCount(state.signal);
  useAlarm(state);
  return <Live value={state}>{children}</Live>;
}
