import type { LiveTopic } from "@/lib/contracts/live";

/** `down`: the connection is lost for now. `ended`: the server closed it, because the session is over or locked. */
export type LiveEvent =
  | { readonly kind: "changed"; readonly topic: LiveTopic }
  | { readonly kind: "beat"; readonly live: boolean }
  | { readonly kind: "ended"; readonly why: string }
  | { readonly kind: "down" };
type Hear = (event: LiveEvent) => void;

const URL = "/api/clinic/alerts/stream";
const NAME = "plumbline-live";
const AGAIN_MS = 5_000;

const dataOf = (event: Event): unknown => JSON.parse((event as MessageEvent<string>).data);

/** One connection to the stream, opened again for as long as the session lives. Answers how to stop. */
function openStream(hear: Hear): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    source = new EventSource(URL);
    source.addEventListener("changed", (event) =>
      hear({ kind: "changed", ...(dataOf(event) as { topic: LiveTopic }) }),
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
  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

/**
 * The clinic's live events. One tab of the browser holds the connection and passes them on, since a browser opens six
 * to a host at most; when it closes, the next tab takes over. Without locks each tab holds its own.
 */
export function openLive(hear: Hear): () => void {
  if (!("locks" in navigator) || !("BroadcastChannel" in window)) return openStream(hear);
  const channel = new BroadcastChannel(NAME);
  channel.onmessage = (message: MessageEvent<LiveEvent>) => hear(message.data);
  const waiting = new AbortController();
  let release: () => void = () => undefined;
  const lead = () =>
    new Promise<void>((resolve) => {
      // The lock may come just after this tab stopped waiting for it.
      if (waiting.signal.aborted) {
        resolve();
        return;
      }
      const close = openStream((event) => {
        // The stream may speak once more after this page has closed its channel.
        if (waiting.signal.aborted) return;
        hear(event);
        channel.postMessage(event);
      });
      release = () => {
        close();
        resolve();
      };
    });
  navigator.locks.request(NAME, { signal: waiting.signal }, lead).catch(() => undefined);
  return () => {
    waiting.abort();
    release();
    channel.close();
  };
}
