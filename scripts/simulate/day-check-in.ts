import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { isNotable } from "@/lib/domain/check-in/step-answers";
import type { Respondent } from "@/lib/domain/check-in/form";
import { formDue, grocDue, screensDue } from "@/lib/domain/check-in/form-due";
import { formInput } from "@/lib/domain/check-in/for-rules";
import { painWasGone } from "@/lib/domain/trends/pain-scores";
import { trendOfCheckIn } from "@/lib/domain/trends/trend";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/triage/thresholds";
import { interrupts, type Tier } from "@/lib/domain/triage/tiers";
import type { Decision } from "@/lib/domain/triage/triage";
import type { TriageInput } from "@/lib/domain/triage/answers";
import { answerForm, type Truth } from "./answer-form";
import type { Patient } from "./patients";
import type { Life } from "./life";

export type Decide = (input: TriageInput) => Decision;

function respondent(patient: Patient, life: Life, day: number): Respondent {
  return {
    age: patient.age,
    history: patient.history,
    baseline: [...life.baselines].filter(([, until]) => until >= day).map(([key]) => key),
    screensDue: screensDue(life.course),
    grocDue: grocDue(life.course),
    painWasGone: painWasGone(life.course),
    thresholds: DEFAULT_THRESHOLDS,
    crisisPathStaffed: true,
  };
}

export type DayCheckIn = Readonly<{
  answers: FormAnswers;
  /** At the first answer that interrupts, where one does. */
  first: Tier;
  decision: Decision;
  full: boolean;
  screened: boolean;
}>;

/** One check-in through the forms and the rules of the product. */
export function checkIn(patient: Patient, life: Life, day: number, truth: Truth, decide: Decide): DayCheckIn {
  const who = respondent(patient, life, day);
  const { age, history, baseline } = { ...who, age: patient.age };
  const profile = {
    age,
    history,
    baseline,
    ...(patient.serious?.profile.sex && { sex: patient.serious.profile.sex }),
  };
  const on = (answers: FormAnswers) =>
    decide(formInput(answers, profile, trendOfCheckIn(life.course, answers)));
  const form = formDue(life.course);
  let first: Tier = "none";
  const answers = answerForm(form, truth, who, (given, question) => {
    const answer = given[question.key];
    // A calm answer alone raises nothing; what the trends add comes with the last page, below.
    if (interrupts(first) || answer === undefined || !isNotable(question, answer)) return;
    const { tier } = on(given);
    if (interrupts(tier)) first = tier;
  });
  const decision = on(answers);
  return {
    ...{ answers, decision, first: interrupts(first) ? first : decision.tier },
    ...{ full: form === "full", screened: who.screensDue && form === "full" },
  };
}
