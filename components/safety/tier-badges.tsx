import { TIER_WORDS } from "@/components/patients/tier-words";
import { TierBadge } from "@/components/ui/tier-badge";
import type { Tier } from "@/lib/domain/triage/tiers";

/** The tiers something can reach, one under the other. */
export function TierBadges({ tiers }: { readonly tiers: readonly Tier[] }) {
  return (
    <span className="inline-flex flex-wrap gap-1 sm:flex-col sm:items-start">
      {tiers.map((tier) => (
        <TierBadge key={tier} level={tier} word={TIER_WORDS[tier]} />
      ))}
    </span>
  );
}
