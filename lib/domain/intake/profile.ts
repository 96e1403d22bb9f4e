import type { FormAnswers } from "@/lib/domain/check-in/answers";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { askedAnswers, historyFlags } from "@/lib/domain/intake/progress";
import { redFlagAnswers } from "@/lib/domain/intake/red-flag-steps";
import type { Profile } from "@/lib/domain/triage/answers";

/** What triage needs to know of the person, from an intake; a skipped sex stays unknown. */
export function intakeProfile(answers: IntakeAnswers): Pick<Profile, "history" | "sex"> {
  const asked = askedAnswers(answers);
  const { sex } = asked;
  return { history: historyFlags(asked), ...(sex !== undefined && sex !== "skipped" && { sex }) };
}

/** The red-flag answers and the pain now of an intake, as the full form stores them. */
export function intakeFormAnswers(answers: IntakeAnswers): FormAnswers {
  const asked = askedAnswers(answers);
  const painNow = asked["pain-now"];
  return { ...redFlagAnswers(asked), ...(painNow !== undefined && { painNow }) };
}
