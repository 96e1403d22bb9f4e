import { TIER_LETTERS } from "@/lib/domain/triage/tiers";
import { CLINIC } from "./prevalences";
import type { Tally } from "./tally";

/** More than this, and people stop looking. */
export const BUDGET_PER_DAY = 5;

/** Within the budget, and nothing missed. */
export function isGood({ interruptingPerDay, missed, played }: Tally): boolean {
  return interruptingPerDay <= BUDGET_PER_DAY && missed.length === 0 && played > 0;
}

const counted = (rules: Tally["topRules"]) => rules.map(([rule, count]) => `${rule} ${count}`).join(", ");

/** The year in lines a person reads. */
export function report(result: Tally, leftOut: number): string {
  const { alerts, clinicianDays, missed } = result;
  const perDay = (count: number) => (count / clinicianDays).toFixed(2);
  return [
    `check-ins    ${result.checkIns} of ${CLINIC.patients} patients in ${CLINIC.days} days; ${Math.round(result.flaggedAtStartPercent)} % have something positive on their first form`,
    `interrupting ${result.interruptingPerDay.toFixed(2)} per clinician-day (budget ${BUDGET_PER_DAY}), at most ${result.mostInADay} in a day: emergency ${perDay(alerts.emergency)}, urgent ${perDay(alerts.urgent)}`,
    `             most by ${counted(result.topRules)}`,
    `worklist     soon ${perDay(alerts.soon)} per clinician-day`,
    `             most by ${counted(result.topSoonRules)}`,
    `red flags    ${result.played} published cases played (${leftOut} that take a course of weeks left out), ${missed.length} missed; from first sign to alert ${result.medianDelayDays} days in the middle, ${result.worstDelayDays} at worst`,
    `             ${result.calmerFirst.length} are told "urgent" first where the case calls for "emergency"; the rest of the form raises ${result.raisedByRest} of them: ${result.calmerFirst.map(({ id }) => id).join(", ")}`,
    ...missed.map(({ id, expect }) => `  missed: ${id}, which calls for ${TIER_LETTERS[expect]}`),
  ].join("\n");
}
