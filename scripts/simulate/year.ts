import type { Tier } from "@/lib/domain/triage/tiers";
import type { Chance } from "@/prisma/seed/chance";
import type { Patient } from "./patients";
import { CLINIC } from "./prevalences";
import { follow, remember } from "./after-check-in";
import { checkIn, type DayCheckIn, type Decide } from "./day-check-in";
import { instant, weekdayOf } from "./day-of-year";
import { firstDay, isNewAlert, type Life } from "./life";
import { judge, type Outcome, unseen } from "./outcome";
import { nextPain, truthOn, unsure } from "./truth-of-day";

/** One decision of the year that made an alert. */
export type Raised = Readonly<{ day: number; tier: Tier; fired: readonly string[] }>;

export type PatientYear = Readonly<{
  checkIns: number;
  raised: readonly Raised[];
  outcome: Outcome | null;
  /** Anything positive at all on the first full form. */
  flaggedAtStart: boolean;
}>;

/** A check-in today: the plan is not resting, it is a day for it, and the patient does it. */
function checksIn(day: number, { pausedUntil }: Life, chance: Chance): boolean {
  return (
    CLINIC.sessionWeekdays.includes(weekdayOf(day)) && day >= pausedUntil && chance.next() < CLINIC.adherence
  );
}

/** One patient's year of check-ins, through the forms and the rules of the product. */
export function patientYear(patient: Patient, chance: Chance, decide: Decide): PatientYear {
  const life = firstDay(patient);
  const { serious } = patient;
  const raised: Raised[] = [];
  const answered: DayCheckIn[] = [];
  let outcome: Outcome | null = null;
  for (let day = 0; day < CLINIC.days && outcome === null; day += 1) {
    if (!checksIn(day, life, chance)) continue;
    life.pain = nextPain(patient, day, chance);
    life.course = { ...life.course, now: instant(day), today: instant(day).slice(0, 10) };
    const done = checkIn(patient, life, day, unsure(truthOn(day, patient, life, chance), chance), decide);
    answered.push(done);
    const { tier, fired } = done.decision;
    if (isNewAlert(day, tier, life)) raised.push({ day, tier, fired });
    outcome = judge(serious, day, done);
    follow(life, day, done);
    remember(life, day, done);
  }
  return {
    ...{ checkIns: answered.length, raised, outcome: outcome ?? (serious && unseen(serious)) },
    flaggedAtStart: (answered[0]?.decision.fired.length ?? 0) > 0,
  };
}
