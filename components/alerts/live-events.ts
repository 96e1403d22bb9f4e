import { BEAT_LATE_MS } from "@/components/alerts/live-state";
import { openEvents } from "@/components/alerts/open-events";
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

function openStream(hear: Hear): () => void {
  // A tab that went with the stream it held for all has told nobody: what happened since was heard by none.
  hear({ kind: "down" });
  return openEvents<LiveEvent>(URL, ["changed", "beat", "ended"], {
    hear,
    lost: () => hear({ kind: "down" }),
  });
}

/** Beats are what a tab that comes later must know; after a loss there is nothing to know. */
function keep({ kind }: LiveEvent): Kept | null | undefined {
  if (kind === "beat") return { key: kind, forMs: BEAT_LATE_MS };
  return kind === "changed" ? null : undefined;
}

/** The clinic's live events, over one connection for all tabs of the browser. Answers how to stop. */
export const openLive = (hear: Hear): (() => void) =>
  shareStream<LiveEvent>({ name: "plumbline-live", open: openStream, hear, keep });
