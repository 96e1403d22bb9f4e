import { interrupts, type Tier, TIER_LETTERS, TIERS } from "@/lib/domain/triage/tiers";
import type { Patient } from "./patients";
import type { DayCheckIn } from "./day-check-in";

const SEEN_WITHIN_DAYS = 14;

/**
 * How a published case went. `delayDays` from the first sign to the alert; null when none interrupted anybody in time.
 * `first`: what the first answer that called for action led to; `whole`: what the whole form did.
 */
export type Outcome = Readonly<{
  id: string;
  expect: Tier;
  delayDays: number | null;
  first: Tier;
  whole: Tier;
}>;

function tierOf(letter: string): Tier {
  return TIERS.find((tier) => TIER_LETTERS[tier] === letter) ?? "none";
}

type Serious = NonNullable<Patient["serious"]>;

export function unseen({ id, expect }: Serious): Outcome {
  return { id, expect: tierOf(expect), delayDays: null, first: "none", whole: "none" };
}

/** Seen with the first alert that interrupts somebody; one that comes too late counts as missed. */
export function judge(
  serious: Patient["serious"],
  day: number,
  { first, decision }: DayCheckIn,
): Outcome | null {
  if (serious === null || day < serious.day) return null;
  const delayDays = day - serious.day;
  if (delayDays > SEEN_WITHIN_DAYS) return unseen(serious);
  if (!interrupts(decision.tier)) return null;
  return { id: serious.id, expect: tierOf(serious.expect), delayDays, first, whole: decision.tier };
}
