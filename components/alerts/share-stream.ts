import { takePlace } from "@/components/alerts/take-place";

type Told<Event> = { readonly event: Event } | { readonly hello: true };

type Shared<Event> = {
  /** Names the lock and the channel: one connection of this name per browser. */
  readonly name: string;
  /** Opens the connection; answers how to close it. */
  readonly open: (tell: (event: Event) => void) => () => void;
  readonly hear: (event: Event) => void;
  /** What a tab that comes later must be told too: the newest event under each key; `undefined` forgets them all. */
  readonly keep: (event: Event) => string | null | undefined;
};

/**
 * One connection for all tabs of the browser, since a browser opens six to a host at most. The tab that holds it
 * passes on what it hears; when that tab closes, the next takes over. Without locks each tab holds its own. Answers
 * how to stop.
 */
export function shareStream<Event>({ name, open, hear, keep }: Shared<Event>): () => void {
  if (!("locks" in navigator) || !("BroadcastChannel" in window)) return open(hear);
  const channel = new BroadcastChannel(name);
  const kept = new Map<string, Event>();
  let [holds, closed] = [false, false];

  const tell = (told: Told<Event>) => channel.postMessage(told);
  channel.onmessage = ({ data }: MessageEvent<Told<Event>>) => {
    if ("event" in data) hear(data.event);
    else if (holds) for (const event of kept.values()) tell({ event });
  };
  const leave = takePlace(name, () => {
    holds = true;
    return open((event) => {
      // The stream may speak once more after this page has closed its channel.
      if (closed) return;
      const key = keep(event);
      if (key === undefined) kept.clear();
      else if (key !== null) kept.set(key, event);
      hear(event);
      tell({ event });
    });
  });
  tell({ hello: true });
  return () => {
    closed = true;
    leave();
    channel.close();
  };
}
