import { QUEUE_VIEWS, type QueueView } from "@/components/alerts/queue-views";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { LinkButton } from "@/components/ui/button";

const WORDS: Readonly<Record<QueueView, string>> = { all: "All", mine: "Mine", ...TIER_WORDS };

/** The queue by who has it and by tier. */
export function QueueNav({ view }: { readonly view: QueueView }) {
  return (
    <nav aria-label="Which alerts" className="mb-5 flex flex-wrap gap-2">
      {QUEUE_VIEWS.map((one) => (
        <LinkButton
          key={one}
          href={one === "all" ? "/clinic/alerts" : `/clinic/alerts?view=${one}`}
          variant={one === view ? "primary" : "secondary"}
          small
        >
          {WORDS[one]}
        </LinkButton>
      ))}
    </nav>
  );
}
