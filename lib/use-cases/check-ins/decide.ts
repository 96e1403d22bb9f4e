import "server-only";
import type { CheckInRow, TriagePatient } from "@/lib/data/check-ins";
import { type GateAnswers, gateInput } from "@/lib/domain/check-in/gate-form";
import { CHANGE_KEYS, HISTORY_KEYS, type Profile } from "@/lib/domain/triage/answers";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { settingsAfter } from "@/lib/domain/triage/safety-settings";
import { type Decision, triage } from "@/lib/domain/triage/triage";

function profileOf({ age, sex, history, baseline }: TriagePatient): Profile {
  return {
    age,
    ...(sex === null ? {} : { sex }),
    history: HISTORY_KEYS.filter((key) => history.includes(key)),
    baseline: CHANGE_KEYS.filter((key) => baseline.includes(key)),
  };
}

/** Today's rules, and what the clinic has made stricter, on these answers of this patient. */
export function decide(patient: TriagePatient, answers: GateAnswers): Decision {
  return triage(gateInput(answers, profileOf(patient)), settingsAfter(patient.safetyChanges));
}

/** What a stored check-in was decided to be. */
export function storedDecision(row: CheckInRow): Decision {
  const { tier, firedRules, pause, messages } = row;
  return { tier, fired: firedRules, pause, messages, ruleSet: RULE_SET_VERSION };
}

/** A check-in's answers as the form knows them, the pain score among them. */
export function answersOf({ answers, pain }: Pick<CheckInRow, "answers" | "pain">): GateAnswers {
  return pain === null ? answers : { ...answers, painNow: pain };
}
