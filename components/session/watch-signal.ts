import type { Signal } from "@/lib/contracts/session";

/** `over`: signed out, ended by somebody, or past twelve hours; only signing in again helps. */
export type SignalState = {
  readonly signal: Signal | null;
  readonly live: boolean;
  readonly over: boolean;
};

/** Beats come every 15 s; after two missed ones nobody can promise anything. */
const LATE_MS = 32_000;
const AGAIN_MS = 5_000;

const dataOf = (event: Event): unknown => JSON.parse((event as MessageEvent<string>).data);

/** What a locked screen may hear: how urgent and how many, and whether that still holds. Answers how to stop. */
export function watchSignal(tell: (state: SignalState) => void): () => void {
  let state: SignalState = { signal: null, live: true, over: false };
  let beatAt = Date.now();
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const update = (change: Partial<SignalState>) => tell((state = { ...state, ...change }));

  const connect = () => {
    source = new EventSource("/api/session/signal");
    source.addEventListener("signal", (event) => update({ signal: dataOf(event) as Signal }));
    source.addEventListener("beat", (event) => {
      if (!(dataOf(event) as { live: boolean }).live) return;
      beatAt = Date.now();
      if (!state.live || state.over) update({ live: true, over: false });
    });
    source.addEventListener("ended", () => {
      source?.close();
      update({ live: false, over: true });
    });
    source.onerror = () => {
      // After an error status the browser gives up by itself.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(connect, AGAIN_MS);
    };
  };
  connect();
  const check = setInterval(() => {
    if (state.live && Date.now() - beatAt > LATE_MS) update({ live: false });
  }, 1_000);
  return () => {
    clearInterval(check);
    clearTimeout(timer);
    source?.close();
  };
}
