import type { LiveTopic } from "@/lib/contracts/live";

/** Heard on `window`; `detail` is the topics to fetch again. */
const LIVE_EVENT = "plumbline:live";

/** Tells whatever the page shows that these topics changed. */
export function tellPage(topics: readonly LiveTopic[]): void {
  window.dispatchEvent(new CustomEvent(LIVE_EVENT, { detail: topics }));
}

/** Calls `hear` once for each telling that names one of `topics`; answers how to stop. */
export function hearLive(topics: readonly LiveTopic[], hear: () => void): () => void {
  const onLive = (event: Event) => {
    const told = (event as CustomEvent<readonly LiveTopic[]>).detail;
    if (topics.some((topic) => told.includes(topic))) hear();
  };
  window.addEventListener(LIVE_EVENT, onLive);
  return () => window.removeEventListener(LIVE_EVENT, onLive);
}
