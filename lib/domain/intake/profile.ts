import type { FormAnswers } from "@/lib/domain/check-in/answers";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { askedAnswers, historyFlags } from "@/lib/domain/intake/progress";
import { redFlagAnswers } from "@/lib/domain/intake/red-flag-steps";
import { type HistoryFlag, rulesHistory, unitedHistory } from "@/lib/domain/patients/history-flags";
import type { Profile, Sex } from "@/lib/domain/triage/answers";

/** What triage needs to know of the person, from an intake; a skipped sex stays unknown. */
export function intakeProfile(answers: IntakeAnswers): Pick<Profile, "history" | "sex"> {
  const asked = askedAnswers(answers);
  const { sex } = asked;
  return {
    history: rulesHistory(historyFlags(asked)),
    ...(sex !== undefined && sex !== "skipped" && { sex }),
  };
}

/** A history as it was known before, with what an intake adds: a flag never goes by being left out. */
export function historyAfter(known: readonly HistoryFlag[], answers: IntakeAnswers): readonly HistoryFlag[] {
  return unitedHistory(known, historyFlags(askedAnswers(answers)));
}

type Known = Pick<Profile, "age" | "baseline"> & {
  readonly history: readonly HistoryFlag[];
  readonly sex: Sex | null;
};

/** Whom triage decides on: what was known before, and what the intake adds. */
export function profileAfter(
  { age, sex: before, history, baseline }: Known,
  answers: IntakeAnswers,
): Profile {
  const sex = intakeProfile(answers).sex ?? before;
  return {
    age,
    ...(sex === null ? {} : { sex }),
    history: rulesHistory(historyAfter(history, answers)),
    baseline,
  };
}

/** The red-flag answers and the pain now of an intake, as the full form stores them. */
export function intakeFormAnswers(answers: IntakeAnswers): FormAnswers {
  const asked = askedAnswers(answers);
  const painNow = asked["pain-now"];
  return { ...redFlagAnswers(asked), ...(painNow !== undefined && { painNow }) };
}
