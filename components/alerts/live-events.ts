import { BEAT_LATE_MS } from "@/components/alerts/live-state";
import { type Kept, shareStream } from "@/components/alerts/share-stream";
import type { LiveTopic } from "@/lib/contracts/live";

/** `down`: the connection is lost for now. `ended`: the server closed it, because the session is over or locked. */
export type LiveEvent =
  | { readonly kind: "changed"; readonly topic: LiveTopic; readonly now: boolean }
  | { readonly kind: "beat"; readonly live: boolean }
  | { readonly kind: "ended"; readonly why: string }
  | { readonly kind: "down" };
type Hear = (event: LiveEvent) => void;

const URL = "/api/clinic/alerts/stream";
const AGAIN_MS = 5_000;

const dataOf = (event: Event): unknown => JSON.parse((event as MessageEvent<string>).data);

/** One connection to the stream, opened again for as long as the session lives. Answers how to stop. */
function openStream(hear: Hear): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    source = new EventSource(URL);
    source.addEventListener("changed", (event) =>
      hear({ kind: "changed", ...(dataOf(event) as { topic: LiveTopic; now: boolean }) }),
    );
    source.addEventListener("beat", (event) =>
      hear({ kind: "beat", ...(dataOf(event) as { live: boolean }) }),
    );
    source.addEventListener("ended", (event) => {
      source?.close();
      hear({ kind: "ended", ...(dataOf(event) as { why: string }) });
    });
    source.onerror = () => {
      hear({ kind: "down" });
      // After an error status the browser gives up by itself; a signed-out session then answers the next poll.
      if (source?.readyState === EventSource.CLOSED) timer = setTimeout(connect, AGAIN_MS);
    };
  };
  // A tab that went with the stream it held for all has told nobody: what happened since was heard by none.
  hear({ kind: "down" });
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

/** Beats are what a tab that comes later must know; after a loss there is nothing to know. */
function keep({ kind }: LiveEvent): Kept | null | undefined {
  if (kind === "beat") return { key: kind, forMs: BEAT_LATE_MS };
  return kind === "changed" ? null : undefined;
}

/** The clinic's live events, over one connection for all tabs of the browser. Answers how to stop. */
export const openLive = (hear: Hear): (() => void) =>
  shareStream<LiveEvent>({ name: "plumbline-live", open: openStream, hear, keep });
