import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { INTAKE_FORM, type IntakeStep, type IntakeStepId } from "@/lib/domain/intake/form";
import { type IntakePerson, intakeSteps } from "@/lib/domain/intake/progress";

/**
 * What staff may answer otherwise after an intake was handed in: what was said of this problem. Details, history and sex
 * have places of their own in the chart, and nobody signs in a patient's stead. A group is amended line by line.
 */
const AMENDABLE: readonly IntakeStep[] = INTAKE_FORM.steps.filter(
  ({ id, kind }) =>
    !["details", "history", "cancer", "consent", "group"].includes(kind) &&
    id !== "history-same" &&
    id !== "sex",
);

const groupKeyOf = (step: IntakeStep): string | undefined => ("group" in step ? step.group : undefined);

/** The page that a line belongs to, where it was answered "none of these": the line itself was not asked then. */
export function closedGroup(step: IntakeStep, now: IntakeAnswers): IntakeStepId | undefined {
  const key = groupKeyOf(step);
  const page = INTAKE_FORM.steps.find((one) => one.kind === "group" && one.key === key);
  return page && now[page.id] === "none" ? page.id : undefined;
}

/** The questions of this intake that may be answered otherwise: those that were asked, and the lines of a group. */
export function amendableSteps(now: IntakeAnswers, person: IntakePerson): readonly IntakeStep[] {
  const asked = new Set<string>(intakeSteps(now, person).map(({ id }) => id));
  return AMENDABLE.filter((step) => asked.has(step.id) || closedGroup(step, now) !== undefined);
}

/** Another answer to one question; a line of a group that was "none" opens its group, which would say the opposite. */
export function amended(step: IntakeStep, value: unknown, now: IntakeAnswers): IntakeAnswers {
  const closed = closedGroup(step, now);
  return { [step.id]: value, ...(closed === undefined ? {} : { [closed]: "some" }) };
}

type Amended = { readonly answers: IntakeAnswers };

/** The answers as they stand with what was added later, oldest first. */
export function answersNow(handedIn: IntakeAnswers, amendments: readonly Amended[]): IntakeAnswers {
  return amendments.reduce<IntakeAnswers>((known, { answers }) => ({ ...known, ...answers }), handedIn);
}

type Replaced = { readonly step: IntakeStepId; readonly was: unknown };

/** Each answer that was given before another one, so that the rules read it too. */
export function replacedBy(handedIn: IntakeAnswers, amendments: readonly Amended[]): Replaced[] {
  return amendments.flatMap(({ answers }, at) => {
    const before = answersNow(handedIn, amendments.slice(0, at));
    return (Object.keys(answers) as IntakeStepId[]).flatMap((step) =>
      before[step] === undefined ? [] : [{ step, was: before[step] }],
    );
  });
}

/** Whether an intake is the patient's last word: from then on it never changes, and staff may only add to it. */
export const isHandedIn = (state: string): boolean => state === "completed" || state === "accepted";
