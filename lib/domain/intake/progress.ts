import { isHistoryStepId, type HistoryStepId } from "@/lib/domain/intake/history-steps";
import { isGateStepAsked } from "@/lib/domain/intake/gate-steps";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { INTAKE_FORM, type IntakeStep, type IntakeStepId } from "@/lib/domain/intake/form";
import type { HistoryKey } from "@/lib/domain/triage/answers";

/** Every history flag the patient ticked. */
export function historyFlags(answers: IntakeAnswers): readonly HistoryKey[] {
  return historyAnswers(answers).flatMap(([, answer]) => answer.flags);
}

/** The history pages on which the patient ticked "I do not know". */
export function unsureHistory(answers: IntakeAnswers): readonly HistoryStepId[] {
  return historyAnswers(answers).flatMap(([id, answer]) => (answer.unsure ? [id] : []));
}

function historyAnswers(answers: IntakeAnswers) {
  return INTAKE_FORM.steps.flatMap(({ id }) => {
    if (!isHistoryStepId(id)) return [];
    const answer = answers[id];
    return answer ? [[id, answer] as const] : [];
  });
}

/** Nothing hurts: how it began and how long are not asked. */
function isPainFree({ where }: IntakeAnswers): boolean {
  return where?.regions.length === 0;
}

function isAsked(step: IntakeStep, answers: IntakeAnswers): boolean {
  switch (step.id) {
    case "how-long":
    case "how-it-began":
      return !isPainFree(answers);
    case "history-pregnancy":
      return answers.sex !== "M";
    default:
      return "key" in step ? isGateStepAsked(step.id, answers, historyFlags(answers)) : true;
  }
}

/** The pages this patient is asked, in order, given the answers so far. */
export function intakeSteps(answers: IntakeAnswers): readonly IntakeStep[] {
  return INTAKE_FORM.steps.filter((step) => isAsked(step, answers));
}

/** The pages asked and not answered, in order; empty when the intake may be submitted. */
export function missingSteps(answers: IntakeAnswers): readonly IntakeStepId[] {
  return intakeSteps(answers).flatMap(({ id }) => (answers[id] === undefined ? [id] : []));
}

/** The first page still without an answer; null when all are answered. */
export function nextIntakeStep(answers: IntakeAnswers): IntakeStepId | null {
  return missingSteps(answers)[0] ?? null;
}

/** The answers without those of pages that a changed answer has made needless, for instance which foot. */
export function askedAnswers(answers: IntakeAnswers): IntakeAnswers {
  const asked = new Set<string>(intakeSteps(answers).map(({ id }) => id));
  return Object.fromEntries(Object.entries(answers).filter(([id]) => asked.has(id)));
}
