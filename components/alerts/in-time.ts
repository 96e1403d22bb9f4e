import { SPREAD_MS } from "@/components/alerts/live-state";
import type { LiveTopic } from "@/lib/contracts/live";

/**
 * What interrupts is fetched at once. The rest waits up to a second by chance, so that a clinic's screens do not all ask
 * in the same moment; what is heard again meanwhile is one fetch.
 */
export function inTime(fetch: (topic: LiveTopic) => void): (topic: LiveTopic, now: boolean) => void {
  const waiting = new Map<LiveTopic, ReturnType<typeof setTimeout>>();
  const go = (topic: LiveTopic) => {
    clearTimeout(waiting.get(topic));
    waiting.delete(topic);
    fetch(topic);
  };
  return (topic, now) => {
    if (now) go(topic);
    else if (!waiting.has(topic))
      waiting.set(
        topic,
        setTimeout(() => go(topic), Math.random() * SPREAD_MS),
      );
  };
}
