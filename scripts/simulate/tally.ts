import { interrupts, rank, type Tier } from "@/lib/domain/triage/tiers";
import type { Outcome } from "./outcome";
import type { PatientYear, Raised } from "./year";
import { CLINIC } from "./prevalences";

export type Tally = Readonly<{
  checkIns: number;
  /** Open days; one clinician on duty each. */
  clinicianDays: number;
  alerts: Readonly<Record<"emergency" | "urgent" | "soon", number>>;
  interruptingPerDay: number;
  /** On the day with the most. */
  mostInADay: number;
  /** Part of the patients with anything positive on their first form, in percent. */
  flaggedAtStartPercent: number;
  played: number;
  missed: readonly Outcome[];
  /** Cases for "emergency" that are told "urgent" first, and those of them that the rest of the form raises. */
  calmerFirst: readonly Outcome[];
  raisedByRest: number;
  /** From the first sign to the alert, over the cases seen. */
  medianDelayDays: number;
  worstDelayDays: number;
  /** What fired together, most first: for what interrupts, and for the worklist. */
  topRules: readonly (readonly [rules: string, count: number])[];
  topSoonRules: Tally["topRules"];
}>;

const RULES_SHOWN = 6;
const START_WEEKDAY = 1;
const WEEK = 7;

const isOpen = (day: number) => CLINIC.openWeekdays.includes((START_WEEKDAY + day) % WEEK);

function delaysOf(outcomes: readonly Outcome[]): number[] {
  return outcomes
    .flatMap(({ delayDays }) => (delayDays === null ? [] : [delayDays]))
    .toSorted((a, b) => a - b);
}

function mostFired(alerts: readonly Raised[]): Tally["topRules"] {
  return [...Map.groupBy(alerts, ({ fired }) => fired.join("+"))]
    .map(([rules, all]) => [rules, all.length] as const)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, RULES_SHOWN);
}

/** Adds up the year of every patient. */
export function tally(years: readonly PatientYear[]): Tally {
  const raised = years.flatMap((year) => year.raised);
  const outcomes = years.flatMap(({ outcome }) => (outcome ? [outcome] : []));
  const count = (tier: Tier) => raised.filter((one) => one.tier === tier).length;
  const urgent = raised.filter(({ tier }) => interrupts(tier));
  const clinicianDays = Array.from({ length: CLINIC.days }, (_, day) => day).filter(isOpen).length;
  const delays = delaysOf(outcomes);
  const calmerFirst = outcomes.filter(
    ({ delayDays, expect, first }) => delayDays !== null && rank(first) < rank(expect),
  );
  const perDay = [...Map.groupBy(urgent, ({ day }) => day).values()].map((day) => day.length);
  return {
    checkIns: years.reduce((sum, year) => sum + year.checkIns, 0),
    clinicianDays,
    alerts: { emergency: count("emergency"), urgent: count("urgent"), soon: count("soon") },
    interruptingPerDay: urgent.length / clinicianDays,
    mostInADay: Math.max(0, ...perDay),
    flaggedAtStartPercent: (100 * years.filter((year) => year.flaggedAtStart).length) / years.length,
    played: outcomes.length,
    missed: outcomes.filter(({ delayDays }) => delayDays === null),
    calmerFirst,
    raisedByRest: calmerFirst.filter(({ expect, whole }) => whole === expect).length,
    medianDelayDays: delays[Math.floor(delays.length / 2)] ?? 0,
    worstDelayDays: delays.at(-1) ?? 0,
    topRules: mostFired(urgent),
    topSoonRules: mostFired(raised.filter(({ tier }) => tier === "soon")),
  };
}
