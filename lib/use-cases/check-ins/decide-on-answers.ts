import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { createAlertEvent } from "@/lib/data/alerts/alert-events";
import { findAlertOfSource } from "@/lib/data/alerts/raised-alerts";
import { announce } from "@/lib/data/announce";
import { endBaselines } from "@/lib/data/check-ins/baselines";
import { type CheckInRow, updateCheckInAnswers } from "@/lib/data/check-ins/check-ins";
import type { Sql } from "@/lib/data/sql";
import { endedBaselines } from "@/lib/domain/baselines/baseline";
import type { FormAnswer, FormAnswers, FormKey } from "@/lib/domain/check-in/answers";
import { type FormName, isComplete, nextQuestion, opensFull } from "@/lib/domain/check-in/form";
import type { Moment } from "@/lib/domain/check-in/full-due";
import type { Question } from "@/lib/domain/check-in/questions";
import { mergeAnswers, raised } from "@/lib/domain/triage/raise";
import { interrupts, rank } from "@/lib/domain/triage/tiers";
import type { Decision } from "@/lib/domain/triage/triage";
import { raiseAlert } from "@/lib/use-cases/alerts/raise-alert";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";
import { answersOf, decide, respondentOf, storedDecision } from "@/lib/use-cases/check-ins/decide";

/** Where the patient goes next: the same page again, the next question, or the result. */
export type AfterAnswer =
  | { readonly page: "question"; readonly stepId: string }
  | { readonly page: "result" };

/** What a form was ended by, and when it was asked where that was not now. */
type Ending = {
  readonly page?: "last";
  readonly onPhone?: { readonly asked: Moment; readonly ended: boolean };
};

/**
 * What a phone asked without a network, several answers at once, to a held check-in. Nothing that stands is taken back.
 * `ended`: its last page was among them.
 */
export async function addAnswers(
  sql: Sql,
  actor: PatientActor,
  row: CheckInRow,
  given: FormAnswers,
  onPhone: NonNullable<Ending["onPhone"]>,
): Promise<void> {
  const later = { ...answersOf(row), ...given };
  await storeAnswers(sql, actor, row, later, keptWith(row, later), {
    onPhone,
    ...(onPhone.ended && { page: "last" }),
  });
}

/** `later`: as the patient says it now; `answers`: as it counts. */
export async function storeAnswers(
  sql: Sql,
  actor: PatientActor,
  row: CheckInRow,
  later: FormAnswers,
  answers: FormAnswers,
  ending?: Ending,
): Promise<AfterAnswer> {
  const after = await decideOn(sql, actor, row, answers, ending);
  await endBaselines(sql, actor, endedBaselines(answersOf(row), later));
  for (const key of Object.keys(later) as FormKey[]) await recordChange(sql, actor, row, key, later[key]);
  return after;
}

/** Decides, stores the decision with the answers, and raises the alert once the check-in is committed. */
export async function decideOn(
  sql: Sql,
  { clinicId, patientId }: PatientActor,
  row: CheckInRow,
  answers: FormAnswers,
  ending: Ending = {},
): Promise<AfterAnswer> {
  const decided = decide(row, answers);
  const decision = row.state === "draft" ? decided : raised(storedDecision(row), decided);
  const { painNow = null, ...stored } = answers;
  const { form, left } = whatIsLeft(row, answers, ending);
  const state = stateAfter(row, left, decision);
  await updateCheckInAnswers(sql, row.id, clinicId, {
    ...{ form, state, answers: stored, pain: painNow, tier: decision.tier, firedRules: decision.fired },
    ...{ messages: decision.messages, pause: decision.pause, ruleSet: ruleSetName(decision) },
  });
  // Who ended it on a phone was told that it was sent: the clinic is told what it came to though a question came due since.
  if (state !== "draft" || ending.onPhone?.ended === true)
    await raiseAlert(sql, { clinicId, patientId, source: { checkInId: row.id }, decision });
  const goOn = left !== null && !instructsAnew(row, decision) && state !== "completed";
  return goOn ? { page: "question", stepId: left.id } : { page: "result" };
}

/** The form these answers make it, and the next question of it; null where it is whole. */
function whatIsLeft(row: CheckInRow, answers: FormAnswers, { page, onPhone }: Ending) {
  const who = respondentOf(onPhone ? { ...row, course: { ...row.course, ...onPhone.asked } } : row);
  const form: FormName = opensFull(answers, who) ? "full" : row.form;
  const ends = page === "last" && isComplete(form, answers, who);
  return { form, left: ends ? null : nextQuestion(form, answers, who) };
}

/** The patient must read the instruction now: it is the first, or it says more than the one they have read. */
function instructsAnew(row: CheckInRow, { tier, messages }: Decision): boolean {
  if (!interrupts(tier)) return false;
  return rank(tier) > rank(row.tier) || messages.some((code) => !row.messages.includes(code));
}

/** Once committed, an answer given is never taken back; the newest pain score is the one that counts. */
export function keptWith(row: CheckInRow, later: FormAnswers): FormAnswers {
  const { painNow, ...given } = later;
  return { ...mergeAnswers(row.answers, given), ...(painNow === undefined ? {} : { painNow }) };
}

function stateAfter(row: CheckInRow, left: Question | null, { tier }: Decision): CheckInRow["state"] {
  if (row.state === "completed" || left === null) return "completed";
  return interrupts(tier) || row.state === "interrupted" ? "interrupted" : "draft";
}

/** A committed answer given differently: the alert's history shows both, and the alert stays. */
async function recordChange(
  sql: Sql,
  { clinicId, patientId }: PatientActor,
  row: CheckInRow,
  key: FormKey,
  to: FormAnswer | undefined,
): Promise<void> {
  const from = answersOf(row)[key];
  if (row.state === "draft" || from === undefined || JSON.stringify(from) === JSON.stringify(to)) return;
  const alert = await findAlertOfSource(sql, { clinicId, patientId, source: { checkInId: row.id } });
  if (!alert) return;
  await createAlertEvent(sql, {
    clinicId,
    alertId: alert.id,
    kind: "answer-changed",
    detail: { checkInId: row.id, key, from, to },
  });
  announce(sql, clinicId, "alerts");
}
