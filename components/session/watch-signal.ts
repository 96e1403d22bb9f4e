import { openEvents } from "@/components/alerts/open-events";
import { shareStream } from "@/components/alerts/share-stream";
import type { Signal } from "@/lib/contracts/session";

/** `over`: signed out, ended by somebody, or past twelve hours; only signing in again helps. */
export type SignalState = {
  readonly signal: Signal | null;
  readonly live: boolean;
  readonly over: boolean;
};

/** Beats come every 15 s; this long after the last one nobody can promise anything. */
const LATE_MS = 28_000;

type SignalEvent =
  | ({ readonly kind: "signal" } & Signal)
  | { readonly kind: "beat"; readonly live: boolean }
  | { readonly kind: "ended" };

const openStream = (hear: (event: SignalEvent) => void) =>
  openEvents<SignalEvent>("/api/session/signal", ["signal", "beat", "ended"], { hear });

/** What a locked screen may hear: how urgent and how many, and whether that still holds. Answers how to stop. */
export function watchSignal(tell: (state: SignalState) => void): () => void {
  let state: SignalState = { signal: null, live: true, over: false };
  let beatAt = Date.now();
  const update = (change: Partial<SignalState>) => tell((state = { ...state, ...change }));
  const hear = (event: SignalEvent) => {
    if (event.kind === "signal") update({ signal: { tier: event.tier, count: event.count } });
    else if (event.kind === "ended") update({ live: false, over: true });
    else if (event.live) {
      beatAt = Date.now();
      if (!state.live || state.over) update({ live: true, over: false });
    }
  };
  const stop = shareStream<SignalEvent>({
    name: "plumbline-signal",
    open: openStream,
    hear,
    keep: ({ kind }) =>
      kind === "ended" ? undefined : { key: kind, forMs: kind === "beat" ? LATE_MS : Infinity },
  });
  const check = setInterval(() => {
    // A beat ahead, from before this computer's clock was put back, would count for as long.
    beatAt = Math.min(beatAt, Date.now());
    if (state.live && Date.now() - beatAt > LATE_MS) update({ live: false });
  }, 1_000);
  return () => {
    clearInterval(check);
    stop();
  };
}
