import type { GateAnswers } from "@/lib/domain/check-in/gate-form";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { gateAnswers } from "@/lib/domain/intake/gate-steps";
import { askedAnswers, historyFlags } from "@/lib/domain/intake/progress";
import type { Profile } from "@/lib/domain/triage/answers";

/** What triage needs to know of the person, from an intake; a skipped sex stays unknown. */
export function intakeProfile(answers: IntakeAnswers): Pick<Profile, "history" | "sex"> {
  const asked = askedAnswers(answers);
  const { sex } = asked;
  return { history: historyFlags(asked), ...(sex !== undefined && sex !== "skipped" && { sex }) };
}

/** The red-flag answers and the pain now of an intake, as the gate gives them to triage. */
export function intakeGateAnswers(answers: IntakeAnswers): GateAnswers {
  const asked = askedAnswers(answers);
  const painNow = asked["pain-now"];
  return { ...gateAnswers(asked), ...(painNow !== undefined && { painNow }) };
}
