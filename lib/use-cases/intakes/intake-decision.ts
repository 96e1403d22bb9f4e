import "server-only";
import type { IntakePatient } from "@/lib/data/intakes/intake-patient";
import type { OpenIntake, ReplacedAnswer } from "@/lib/data/intakes/intakes";
import { formInput } from "@/lib/domain/check-in/for-rules";
import { ENDS_BY_TALK } from "@/lib/domain/follow-up/rule-tasks";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { intakeFormAnswers, profileAfter } from "@/lib/domain/intake/profile";
import type { Profile } from "@/lib/domain/triage/answers";
import { mergeAnswers, raised } from "@/lib/domain/triage/raise";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { settingsAfter } from "@/lib/domain/triage/safety-settings";
import { type Decision, triage } from "@/lib/domain/triage/triage";

const MOOD_STEPS = ["interest", "low-mood"] as const;

/** What was decided on this intake so far. */
export function earlierDecision(intake: OpenIntake): Decision {
  return {
    tier: intake.tier,
    fired: intake.firedRules,
    messages: intake.messages,
    pause: intake.pause,
    ruleSet: RULE_SET_VERSION,
  };
}

const profileOf = (patient: IntakePatient, answers: IntakeAnswers): Profile =>
  profileAfter({ ...patient, history: patient.historyFlags }, answers);

/** The answers as they stood before each replacement. */
function earlierVersions(answers: IntakeAnswers, replaced: readonly ReplacedAnswer[]): IntakeAnswers[] {
  return replaced.map(({ step, was }) => ({ ...answers, [step]: was }));
}

/**
 * Decides an intake on these answers and on every answer they replaced: what was said once is never taken back by the
 * software, and the tier can only rise.
 */
export function decideIntake(
  intake: OpenIntake,
  patient: IntakePatient,
  answers: IntakeAnswers,
  replaced: readonly ReplacedAnswer[],
): Decision {
  const worst = [answers, ...earlierVersions(answers, replaced)]
    .map((version) => formInput(intakeFormAnswers(version), profileOf(patient, version)))
    .reduce((one, other) => ({
      ...one,
      answers: mergeAnswers(one.answers, other.answers),
      profile: { ...one.profile, history: [...new Set([...one.profile.history, ...other.profile.history])] },
    }));
  return raised(earlierDecision(intake), triage(worst, settingsAfter(patient.safetyChanges)));
}

/** The promised talk that an amended answer on mood calls for as the answers stand now, whatever was talked about before. */
export function talksRenewed(
  patient: IntakePatient,
  answers: IntakeAnswers,
  added: IntakeAnswers,
): readonly string[] {
  if (MOOD_STEPS.every((step) => added[step] === undefined)) return [];
  const input = formInput(intakeFormAnswers(answers), profileOf(patient, answers));
  const { fired } = triage(input, settingsAfter(patient.safetyChanges));
  return fired.filter((rule) => rule === ENDS_BY_TALK);
}
