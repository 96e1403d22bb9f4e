import { TIER_WORDS } from "@/components/patients/tier-words";
import { SoftLink } from "@/components/ui/soft-link";
import { TierBadge } from "@/components/ui/tier-badge";
import type { UnfiledAnswerLine } from "@/lib/contracts/unfiled-answer";

/** How urgent an answer was that could not be filed, and the way to its alert. */
export function CalledForAction({ line: { alerted, alert, name } }: { readonly line: UnfiledAnswerLine }) {
  if (!alerted) return null;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1 font-bold">
      {alert && <TierBadge level={alert.tier} word={TIER_WORDS[alert.tier]} />}
      <span>It called for action.</span>
      <SoftLink
        href={alert ? `/clinic/alerts/${alert.id}` : "/clinic/alerts"}
        className="inline-flex min-h-(--target) items-center"
      >
        {alert ? "Open alert" : "See the alerts"}
        <span className="sr-only"> of {name}</span>
      </SoftLink>
    </p>
  );
}
