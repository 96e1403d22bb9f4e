import { QUEUE_VIEWS, type QueueView } from "@/components/alerts/queue-views";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { ViewLinks } from "@/components/ui/view-links";

const WORDS: Readonly<Record<QueueView, string>> = { all: "All", mine: "Mine", ...TIER_WORDS };

/** The queue by who has it and by tier. */
export function QueueNav({ view }: { readonly view: QueueView }) {
  const views = QUEUE_VIEWS.map((one) => ({
    href: one === "all" ? "/clinic/alerts" : `/clinic/alerts?view=${one}`,
    words: WORDS[one],
    current: one === view,
  }));
  return <ViewLinks label="Which alerts" views={views} />;
}
