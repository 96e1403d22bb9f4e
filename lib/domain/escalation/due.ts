import { LAST_STEP, type Step, stepsOf } from "@/lib/domain/escalation/steps";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import type { Tier } from "@/lib/domain/triage/tiers";

/**
 * An alert as its clock sees it. told: the steps of the running cycle that have reached somebody. holderLeft: whoever
 * acknowledged it can open it no longer.
 */
export type RunningAlert = Readonly<{
  tier: Tier;
  state: "open" | "acknowledged" | "resolved";
  cycleStartedAt: Date;
  acknowledgedAt: Date | null;
  holderLeft: boolean;
  told: readonly number[];
}>;

const MINUTE = 60_000;
const NEVER = Number.POSITIVE_INFINITY;

/** How long an acknowledgement holds while nothing is resolved (clinical tables 2.1). */
const ACKNOWLEDGEMENT_HOLDS: Readonly<Record<Tier, number>> = {
  emergency: 30 * MINUTE,
  urgent: 4 * 60 * MINUTE,
  soon: 48 * 60 * MINUTE,
  routine: NEVER,
  none: NEVER,
};

/** When an acknowledged alert starts again from the first step; null when it does not. Nobody holds it for one who left. */
export function runsOutAt({ tier, state, acknowledgedAt, holderLeft }: RunningAlert): Date | null {
  const holds = ACKNOWLEDGEMENT_HOLDS[tier];
  if (state !== "acknowledged" || acknowledgedAt === null || holds === NEVER) return null;
  return holderLeft ? acknowledgedAt : new Date(acknowledgedAt.getTime() + holds);
}

/** Steps whose time has come and that have reached nobody yet. None once somebody has acknowledged. */
export function dueSteps(alert: RunningAlert, hours: ClinicHours, now: Date): Step[] {
  if (alert.state !== "open") return [];
  // Steps are made in order. Most alerts that stay open have had all of theirs, and opening hours cost time to count.
  if (alert.told.includes(LAST_STEP[alert.tier])) return [];
  return stepsOf(alert.tier, alert.cycleStartedAt, hours).filter(
    ({ step, dueAt }) => dueAt <= now && !alert.told.includes(step),
  );
}

/** Since when something of this alert should have happened; null while nothing is due. */
export function dueSince(alert: RunningAlert, hours: ClinicHours, now: Date): Date | null {
  const runsOut = runsOutAt(alert);
  if (runsOut) return runsOut <= now ? runsOut : null;
  return dueSteps(alert, hours, now)[0]?.dueAt ?? null;
}
