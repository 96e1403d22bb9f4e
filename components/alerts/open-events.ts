/** What an event of the server tells; `ended` is the last. */
type Told = { readonly kind: string };

type Listener<Event extends Told> = {
  readonly hear: (event: Event) => void;
  /** The connection is lost for now. */
  readonly lost?: () => void;
};

const AGAIN_MS = 5_000;

/** One connection to a stream of ours, opened again for as long as the session lives. Answers how to stop. */
export function openEvents<Event extends Told>(
  url: string,
  kinds: readonly Event["kind"][],
  { hear, lost = () => undefined }: Listener<Event>,
): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const connect = () => {
    source = new EventSource(url);
    for (const kind of kinds)
      source.addEventListener(kind, (event) => {
        if (kind === "ended") source?.close();
        hear({ kind, ...(JSON.parse((event as MessageEvent<string>).data) as object) } as Event);
      });
    source.onerror = () => {
      lost();
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
