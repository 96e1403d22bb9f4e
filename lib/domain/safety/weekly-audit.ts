import { rank, type Tier } from "@/lib/domain/triage/tiers";

/** An alert as the weekly audit reads it. tier: the highest the rules gave, whatever a clinician made of it. */
export type AuditedAlert = Readonly<{
  tier: Tier;
  raisedAt: Date;
  /** First acknowledged. */
  acknowledgedAt: Date | null;
  /** First spoken with, or known to be at an emergency department. */
  contactedAt: Date | null;
  outcome: string | null;
}>;

/** The tiers that make alerts, most urgent first. */
export const AUDITED_TIERS = ["emergency", "urgent", "soon"] as const satisfies readonly Tier[];

export function ofTier(alerts: readonly AuditedAlert[], tier: Tier): AuditedAlert[] {
  return alerts.filter((alert) => alert.tier === tier);
}

type Moment = "acknowledgedAt" | "contactedAt";

/** Minutes from the alert to this moment, of those that came to it. */
export function minutesTo(alerts: readonly AuditedAlert[], moment: Moment): number[] {
  return alerts.flatMap((alert) => {
    const at = alert[moment];
    return at === null ? [] : [Math.max(0, Math.floor((at.getTime() - alert.raisedAt.getTime()) / 60_000))];
  });
}

/** The middle one; of an even number, the mean of the middle two. */
export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.toSorted((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

export function worst(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.max(...values);
}

/** How many have not come to this moment yet. */
export function stillWaiting(alerts: readonly AuditedAlert[], moment: Moment): number {
  return alerts.filter((alert) => alert[moment] === null).length;
}

/** How many went to an emergency department. */
export function attendedEmergency(alerts: readonly AuditedAlert[]): number {
  return alerts.filter(({ outcome }) => outcome === "attended-emergency").length;
}

/** A miss was worse the higher the tier it should have had. */
export function worstFirst<Row extends { readonly expected: Tier }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((one, other) => rank(other.expected) - rank(one.expected));
}

const DAY = 86_400_000;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The Monday of the week that a calendar day (YYYY-MM-DD) stands in; null for what is no day. */
export function mondayOf(day: string): string | null {
  const at = ISO_DAY.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(at)) return null;
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - sinceMonday * DAY).toISOString().slice(0, 10);
}

/** A calendar day some weeks earlier or later. */
export function weeksFrom(day: string, weeks: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + weeks * 7 * DAY).toISOString().slice(0, 10);
}
