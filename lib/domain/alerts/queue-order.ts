import { rank, type Tier } from "@/lib/domain/triage/tiers";

export type Queued = {
  readonly id: string;
  readonly tier: Tier;
  readonly state: "open" | "acknowledged" | "resolved";
  /** Nobody has acknowledged it in time. */
  readonly overdue: boolean;
  readonly raisedAt: Date;
  /** Of the patient's next visit today. */
  readonly appointmentAt: Date | null;
};

const LAST = Number.MAX_SAFE_INTEGER;

/** What decides the place, the first difference first; smaller comes sooner. */
const places = (one: Queued): readonly number[] => [
  Number(one.state === "resolved"),
  -rank(one.tier),
  -Number(one.overdue),
  one.appointmentAt?.getTime() ?? LAST,
  one.raisedAt.getTime(),
];

/**
 * Who needs attention next: resolved ones last; then the level, who has waited past its limit, the appointment of
 * today, and who came first.
 */
export function byUrgency(one: Queued, other: Queued): number {
  const theirs = places(other);
  const differences = places(one).map((place, index) => place - (theirs[index] ?? 0));
  return differences.find((difference) => difference !== 0) ?? (one.id < other.id ? -1 : 1);
}
