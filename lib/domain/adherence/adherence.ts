import { daysAfter, daysBetween } from "@/lib/domain/dosing/days";

/** One week of a programme. `percent` is null when nothing was asked for yet. */
export type AdherenceWeek = Readonly<{
  /** Its first day, YYYY-MM-DD. */
  from: string;
  plannedDays: number;
  doneDays: number;
  percent: number | null;
}>;

export type AdherenceFacts = Readonly<{
  /** First and last day counted. */
  startsOn: string;
  until: string;
  daysPerWeek: number;
  /** Days with a logged session, in any order; more on one day count once. */
  doneOn: readonly string[];
  /** Days on which the plan was on hold: nothing was asked for. */
  heldOn: readonly string[];
}>;

const WEEK = 7;

/** How much of the plan was done, week by week from its start. The only place that counts it: never stored. */
export function adherenceByWeek(facts: AdherenceFacts): readonly AdherenceWeek[] {
  const days = daysBetween(facts.startsOn, facts.until) + 1;
  const done = new Set(facts.doneOn);
  const held = new Set(facts.heldOn);
  return Array.from({ length: Math.max(0, Math.ceil(days / WEEK)) }, (_, week) => {
    const from = daysAfter(facts.startsOn, week * WEEK);
    const lasting = Math.min(WEEK, days - week * WEEK);
    const inWeek = Array.from({ length: lasting }, (_day, nth) => daysAfter(from, nth));
    const open = inWeek.filter((day) => !held.has(day)).length;
    // A week that has begun asks for its share so far, rounded down: nobody is behind on a day that is still to come.
    const plannedDays = Math.floor((facts.daysPerWeek * open) / WEEK);
    const doneDays = inWeek.filter((day) => done.has(day)).length;
    const percent = plannedDays === 0 ? null : Math.min(100, Math.round((doneDays / plannedDays) * 100));
    return { from, plannedDays, doneDays, percent };
  });
}
