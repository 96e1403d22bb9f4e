import { TIER_WORDS } from "@/components/patients/tier-words";
import type { AlertRow } from "@/lib/contracts/alert";
import { type Tier, TIERS } from "@/lib/domain/triage/tiers";

/** What the queue is narrowed to, the most urgent first. */
export const QUEUE_VIEWS = ["all", "mine", "emergency", "urgent", "soon"] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];
type Listed = Pick<AlertRow, "tier" | "acknowledged">;

export function inView({ tier, acknowledged }: Listed, view: QueueView): boolean {
  if (view === "all") return true;
  return view === "mine" ? acknowledged?.mine === true : tier === view;
}

/** What a view leaves out: "3, the most urgent EMERGENCY"; null when it leaves nothing out. */
export function leftOut(alerts: readonly Listed[], view: QueueView): { words: string; worst: Tier } | null {
  const out = alerts.filter((one) => !inView(one, view));
  const worst = TIERS.findLast((tier) => out.some((one) => one.tier === tier));
  return worst === undefined ? null : { words: `${out.length}, the most urgent ${TIER_WORDS[worst]}`, worst };
}
