import "server-only";
import type { CheckInRow } from "@/lib/data/check-ins/check-ins";
import type { TriagePatient } from "@/lib/data/check-ins/triage-patient";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import type { Respondent } from "@/lib/domain/check-in/form";
import { formInput } from "@/lib/domain/check-in/for-rules";
import { grocDue, screensDue } from "@/lib/domain/check-in/form-due";
import { rulesHistory } from "@/lib/domain/patients/history-flags";
import { asHeard } from "@/lib/domain/trends/course";
import { painWasGone } from "@/lib/domain/trends/pain-scores";
import { trendOfCheckIn } from "@/lib/domain/trends/trend";
import { CHANGE_KEYS, type Profile, type Trend } from "@/lib/domain/triage/answers";
import { raised } from "@/lib/domain/triage/raise";
import { RULE_SET_VERSION } from "@/lib/domain/triage/rule-set-version";
import { settingsAfter } from "@/lib/domain/triage/safety-settings";
import { type Decision, triage } from "@/lib/domain/triage/triage";

function profileOf({ age, sex, history, baseline }: TriagePatient): Profile {
  return {
    age,
    ...(sex === null ? {} : { sex }),
    history: rulesHistory(history),
    baseline: CHANGE_KEYS.filter((key) => baseline.includes(key)),
  };
}

/** Today's rules, and what the clinic has made stricter, on these answers of this patient, with what earlier check-ins and sessions show. */
export function decide(patient: TriagePatient, answers: FormAnswers, trend?: Trend): Decision {
  const [profile, settings] = [profileOf(patient), settingsAfter(patient.safetyChanges)];
  const by = (read: Trend) => triage(formInput(answers, profile, read), settings);
  if (trend) return by(trend);
  const [handedIn, ...amended] = asHeard(patient.course);
  return amended.reduce(
    (decision, course) => raised(decision, by(trendOfCheckIn(course, answers))),
    by(trendOfCheckIn(handedIn, answers)),
  );
}

/** Who answers, as far as it decides what they are asked. */
export function respondentOf(patient: TriagePatient): Respondent {
  const { age, course, crisisPathStaffed } = patient;
  const { history, baseline } = profileOf(patient);
  const { thresholds } = settingsAfter(patient.safetyChanges);
  const due = { screensDue: screensDue(course), grocDue: grocDue(course) };
  return {
    ...{ age, history, baseline, thresholds, crisisPathStaffed },
    ...{ ...due, painWasGone: asHeard(course).some(painWasGone) },
  };
}

/** What a stored check-in was decided to be. */
export function storedDecision(row: CheckInRow): Decision {
  const { tier, firedRules, pause, messages } = row;
  return { tier, fired: firedRules, pause, messages, ruleSet: RULE_SET_VERSION };
}

/** A check-in's answers as the form knows them, the pain score among them. */
export function answersOf({ answers, pain }: Pick<CheckInRow, "answers" | "pain">): FormAnswers {
  return pain === null ? answers : { ...answers, painNow: pain };
}
