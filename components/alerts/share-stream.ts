import { takePlace } from "@/components/alerts/take-place";

/** `to`: the one tab that it is for, which has just said hello. */
type Told<Event> = { readonly event: Event; readonly to?: string } | { readonly hello: string };

/** What a tab that comes later must be told too: the newest event under each key, for as long as it still says something. */
export type Kept = { readonly key: string; readonly forMs: number };

type Shared<Event> = {
  /** Names the lock and the channel: one connection of this name per browser. */
  readonly name: string;
  /** Opens the connection; answers how to close it. */
  readonly open: (tell: (event: Event) => void) => () => void;
  readonly hear: (event: Event) => void;
  /** Null: of no use to a tab that comes later. `undefined` forgets all that was kept. */
  readonly keep: (event: Event) => Kept | null | undefined;
};

/**
 * One connection for all tabs of the browser, since a browser opens six to a host at most. The tab that holds it
 * passes on what it hears; when that tab closes, the next takes over. Without locks each tab holds its own. Answers
 * how to stop.
 */
export function shareStream<Event>({ name, open, hear, keep }: Shared<Event>): () => void {
  if (!("locks" in navigator) || !("BroadcastChannel" in window)) return open(hear);
  const channel = new BroadcastChannel(name);
  const me = `${Math.random()}`;
  const kept = new Map<string, { readonly event: Event; readonly until: number }>();
  let [holds, closed] = [false, false];

  const tell = (told: Told<Event>) => channel.postMessage(told);
  channel.onmessage = ({ data }: MessageEvent<Told<Event>>) => {
    if ("hello" in data) {
      // The others have heard it in its time: an old beat would be a new one to them.
      if (holds)
        for (const { event, until } of kept.values()) if (Date.now() < until) tell({ event, to: data.hello });
    } else if (data.to === undefined || data.to === me) hear(data.event);
  };
  const leave = takePlace(name, () => {
    holds = true;
    return open((event) => {
      // The stream may speak once more after this page has closed its channel.
      if (closed) return;
      const keeping = keep(event);
      if (keeping === undefined) kept.clear();
      else if (keeping !== null) kept.set(keeping.key, { event, until: Date.now() + keeping.forMs });
      hear(event);
      tell({ event });
    });
  });
  tell({ hello: me });
  return () => {
    closed = true;
    leave();
    channel.close();
  };
}
