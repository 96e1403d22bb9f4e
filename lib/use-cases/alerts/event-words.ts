import "server-only";
import type { AlertDetail } from "@/lib/contracts/alert";
import type { AlertEventKind, AlertEventRow } from "@/lib/data/alerts/alert-events";
import type { FormAnswer } from "@/lib/domain/check-in/answers";
import { answerKeys } from "@/lib/domain/check-in/given-answers";
import { questionKey, QUESTIONS } from "@/lib/domain/check-in/questions";
import type { StepRole } from "@/lib/domain/escalation/steps";
import { ALERT_OUTCOMES, type AlertOutcome, type AttemptResult } from "@/lib/domain/alerts/resolution";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { clinicLine, triageWords } from "@/lib/i18n/clinic-lines";

const OUTCOME_WORDS: Readonly<Record<AlertOutcome, string>> = {
  spoke: "Spoke with the patient",
  "attended-emergency": "Attended an emergency department",
  unreachable: "Unreachable after three tries",
  other: "Other",
};

export function outcomeWords(outcome: string | null): string {
  return ALERT_OUTCOMES.includes(outcome as AlertOutcome) ? OUTCOME_WORDS[outcome as AlertOutcome] : "Other";
}

/** "Do you leak pee …?": from "No" to "New" */
function changeWords({ key, from, to }: Readonly<Record<string, unknown>>): string {
  const step = QUESTIONS.find((one) => one.key === key);
  if (!step) return "An answer was changed.";
  const said = (answer: unknown) =>
    answerKeys(step, answer as FormAnswer)
      .map((words) => triageWords(words) ?? words)
      .join("; ") || "?";
  const question = triageWords(questionKey(step)) ?? step.id;
  return `Patient changed an answer. “${question}” first: ${said(from)}. Then: ${said(to)}. The first stays.`;
}

function evidenceWords(opening: string, detail: Readonly<Record<string, unknown>>): string {
  const { tier, rules } = detail;
  const ids = Array.isArray(rules) ? rules.filter((id) => typeof id === "string") : [];
  const level = typeof tier === "string" ? ` ${tier.toUpperCase()}.` : "";
  return [`${opening}${level}`, ...ids.map((id) => `${id}: ${clinicLine(id)}`)].join(" ");
}

/** What happened, where nothing but its kind is to be told. */
const PLAIN: Partial<Readonly<Record<AlertEventKind, string>>> = {
  "patient-going": "Patient says: I am going now.",
  "patient-called": "Patient says: I have called.",
  acknowledged: "Acknowledged.",
  "programme-resumed": "Programme resumed.",
  reopened: "Opened again: it waits from the first step, and attempts to reach the patient count anew.",
  "ran-out": "Acknowledged, not resolved in time: it starts again from the first step.",
  "holder-left": "Acknowledged by somebody who has no access any more: it starts again from the first step.",
};

const ATTEMPT_WORDS: Readonly<Record<AttemptResult, string>> = {
  "no-answer": "Rang: no answer.",
  "left-message": "Rang: left a message.",
  spoke: "Rang: spoke with the patient.",
};

/** Beside the name of who was told. */
const TOLD: Readonly<Record<StepRole, string>> = {
  "on-duty": "Told, as on duty.",
  deputy: "Told, as deputy.",
  "practice-lead": "Told, as practice lead.",
  everyone: "Told, with everybody.",
};

function what({ kind, detail }: AlertEventRow): string {
  switch (kind) {
    case "raised":
      return evidenceWords("Alert raised:", detail);
    case "evidence-added":
      return evidenceWords("More answers added:", detail);
    case "answer-changed":
      return changeWords(detail);
    case "resolved":
      return `Resolved: ${outcomeWords(typeof detail["outcome"] === "string" ? detail["outcome"] : null)}.`;
    case "attempt":
      return ATTEMPT_WORDS[detail["result"] as AttemptResult];
    case "stepped-down":
      return `Stepped down to ${String(detail["tier"]).toUpperCase()}.`;
    case "told":
      return TOLD[detail["role"] as StepRole];
    default:
      return PLAIN[kind] ?? kind;
  }
}

/** One line of the history: when, what, who. */
export function eventWords(event: AlertEventRow, timeZone: string): AlertDetail["events"][number] {
  return { at: dayAndTime(event.at, timeZone), what: what(event), who: event.staffName, note: event.note };
}
