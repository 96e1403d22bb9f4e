import { inView, leftOut, QUEUE_VIEWS, type QueueView } from "@/components/alerts/queue-views";
import { TIER_WORDS } from "@/components/patients/tier-words";
import { buttonLook } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { SoftLink } from "@/components/ui/soft-link";
import type { AlertRow } from "@/lib/contracts/alert";

type Props = { readonly view: QueueView; readonly alerts: readonly AlertRow[] };

const QUEUE = "/clinic/alerts";
const WORDS: Readonly<Record<QueueView, string>> = { all: "All", mine: "Mine", ...TIER_WORDS };

/** The queue by who has it and by tier, each with how many; one that is empty is not offered. Then what is left out. */
export function QueueNav({ view, alerts }: Props) {
  const count = (one: QueueView) => alerts.filter((alert) => inView(alert, one)).length;
  const offered = QUEUE_VIEWS.filter((one) => one === "all" || one === view || count(one) > 0);
  const out = leftOut(alerts, view);
  if (alerts.length === 0 && view === "all") return null;
  return (
    <>
      <nav aria-label="Which alerts">
        <ul className="flex flex-wrap gap-2">
          {offered.map((one) => (
            <li key={one} className="contents">
              <SoftLink
                href={one === "all" ? QUEUE : `${QUEUE}?view=${one}`}
                className={buttonLook(
                  { variant: one === view ? "primary" : "secondary", small: true },
                  undefined,
                )}
                current={one === view}
              >
                <span>{WORDS[one]}</span>
                <span className="tabular">{count(one)}</span>
              </SoftLink>
            </li>
          ))}
        </ul>
      </nav>
      {out && (
        <Notice
          tone={out.worst === "emergency" ? "error" : "warning"}
          title={`Not in this view: ${out.words}`}
          announce={out.worst === "emergency" ? "now" : "politely"}
          action={<SoftLink href={QUEUE}>Show all</SoftLink>}
        />
      )}
    </>
  );
}
