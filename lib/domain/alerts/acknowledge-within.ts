import type { Tier } from "@/lib/domain/triage/tiers";

const HOUR = 60;

/** Minutes until somebody must have acknowledged (clinical tables 2.1; the safety lead is to ratify them). */
const ACKNOWLEDGE_WITHIN: Readonly<Record<Tier, number>> = {
  emergency: 15,
  urgent: HOUR,
  soon: 48 * HOUR,
  routine: Number.POSITIVE_INFINITY,
  none: Number.POSITIVE_INFINITY,
};

/** The limit in minutes when an alert has waited longer than it may, else null. */
export function overdueBy(tier: Tier, waitedMinutes: number): number | null {
  const limit = ACKNOWLEDGE_WITHIN[tier];
  return waitedMinutes > limit ? limit : null;
}
