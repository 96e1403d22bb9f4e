import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { createAlertEvent } from "@/lib/data/alerts/alert-events";
import { announce } from "@/lib/data/announce";
import { endBaselines } from "@/lib/data/check-ins/baselines";
import {
  type CheckInRow,
  findCheckIn,
  updateCheckInAnswers,
  updateCheckInByOther,
  updateCheckInDraft,
} from "@/lib/data/check-ins/check-ins";
import { findAlertOfSource } from "@/lib/data/alerts/raised-alerts";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { endedBaselines } from "@/lib/domain/baselines/baseline";
import { type FormAnswer, type FormAnswers, type FormKey, SKIPPED } from "@/lib/domain/check-in/answers";
import { formQuestions, isComplete, nextQuestion, opensFull } from "@/lib/domain/check-in/form";
import type { Question } from "@/lib/domain/check-in/questions";
import { readStepAnswer } from "@/lib/domain/check-in/step-answers";
import { mergeAnswers, raised } from "@/lib/domain/triage/raise";
import { interrupts, rank } from "@/lib/domain/triage/tiers";
import type { Decision } from "@/lib/domain/triage/triage";
import { AppError } from "@/lib/errors";
import { raiseAlert } from "@/lib/use-cases/alerts/raise-alert";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";
import { answersOf, decide, respondentOf, storedDecision } from "@/lib/use-cases/check-ins/decide";

export type SaveAnswer = {
  readonly checkInId: string;
  readonly stepId: string;
  readonly choice: string | readonly string[] | undefined;
  readonly skipped: boolean;
  /** Whether somebody else answers or interprets; absent where the page did not ask. */
  readonly byOther?: boolean;
};
/** Where the patient goes next: the same page again, the next question, or the result. */
export type AfterAnswer =
  | { readonly page: "question"; readonly stepId: string }
  | { readonly page: "result" };

/**
 * Saves one page's answer and runs the rules on all answers so far. The first that reach urgent or emergency commit
 * check-in, decision, alert, history and job here, together; answers after that are added and can only raise it.
 */
export function saveAnswer(actor: PatientActor, save: SaveAnswer): Promise<AfterAnswer> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const row = await findCheckIn(sql, patientsVisibleTo(actor), save.checkInId, true);
    if (!row) throw new AppError("not-found", "check-in outside scope");
    const questions = formQuestions(row.form, answersOf(row), respondentOf(row));
    const step = questions.find(({ id }) => id === save.stepId);
    if (!step) throw new AppError("not-found", "no such page");
    await recordWho(sql, row, actor.clinicId, save.byOther);
    // The pain page may be left open; it is the last one, so leaving it open ends the form.
    if (save.skipped && step.kind === "pain") return decideOn(sql, actor, row, answersOf(row), "last");
    const answer = readStepAnswer(step, postedOf(save));
    if (answer === null) return askAgain(sql, actor, save);
    const later = { ...answersOf(row), [step.key]: answer } as FormAnswers;
    const after = await store(sql, actor, row, later, row.state === "draft" ? later : keptWith(row, later));
    return calledForActionBefore(row, step.key, answer) ? { page: "result" } : after;
  });
}

/** Kept whatever becomes of the answer beside it. */
export async function recordWho(
  sql: Sql,
  row: CheckInRow,
  clinicId: string,
  byOther: boolean | undefined,
): Promise<void> {
  if (byOther === undefined || byOther === row.byOther) return;
  await updateCheckInByOther(sql, row.id, clinicId, byOther);
}

/** Sent again, by a phone that heard nothing the first time, say: its instruction is still what follows it. */
function calledForActionBefore(row: CheckInRow, key: FormKey, answer: FormAnswer): boolean {
  const isSame = JSON.stringify(answersOf(row)[key]) === JSON.stringify(answer);
  return isSame && interrupts(decide(row, { [key]: answer }, {}).tier);
}

function postedOf({ choice, skipped }: SaveAnswer): readonly string[] {
  if (skipped) return [SKIPPED];
  return typeof choice === "string" ? [choice] : (choice ?? []);
}

async function askAgain(sql: Sql, { clinicId }: PatientActor, save: SaveAnswer): Promise<AfterAnswer> {
  await updateCheckInDraft(sql, save.checkInId, clinicId, { step: save.stepId, problem: "nothing-chosen" });
  return { page: "question", stepId: save.stepId };
}

/** Several answers at once, to a held check-in. Nothing that stands is taken back. `page`: the form was ended there. */
export async function addAnswers(
  sql: Sql,
  actor: PatientActor,
  row: CheckInRow,
  given: FormAnswers,
  page?: "last",
): Promise<void> {
  const later = { ...answersOf(row), ...given };
  await store(sql, actor, row, later, keptWith(row, later), page);
}

/** `later`: as the patient says it now; `answers`: as it counts. */
async function store(
  sql: Sql,
  actor: PatientActor,
  row: CheckInRow,
  later: FormAnswers,
  answers: FormAnswers,
  page?: "last",
): Promise<AfterAnswer> {
  const after = await decideOn(sql, actor, row, answers, page);
  await endBaselines(sql, actor, endedBaselines(answersOf(row), later));
  for (const key of Object.keys(later) as FormKey[]) await recordChange(sql, actor, row, key, later[key]);
  return after;
}

/** Decides, stores the decision with the answers, and raises the alert once the check-in is committed. */
async function decideOn(
  sql: Sql,
  { clinicId, patientId }: PatientActor,
  row: CheckInRow,
  answers: FormAnswers,
  page?: "last",
): Promise<AfterAnswer> {
  const decided = decide(row, answers);
  const decision = row.state === "draft" ? decided : raised(storedDecision(row), decided);
  const { painNow = null, ...stored } = answers;
  const who = respondentOf(row);
  const form = opensFull(answers, who) ? "full" : row.form;
  const ends = page === "last" && isComplete(form, answers, who);
  const left = ends ? null : nextQuestion(form, answers, who);
  const state = stateAfter(row, left, decision);
  await updateCheckInAnswers(sql, row.id, clinicId, {
    ...{ form, state, answers: stored, pain: painNow, tier: decision.tier, firedRules: decision.fired },
    ...{ messages: decision.messages, pause: decision.pause, ruleSet: ruleSetName(decision) },
  });
  if (state !== "draft") {
    await raiseAlert(sql, { clinicId, patientId, source: { checkInId: row.id }, decision });
  }
  const goOn = left !== null && !instructsAnew(row, decision) && state !== "completed";
  return goOn ? { page: "question", stepId: left.id } : { page: "result" };
}

/** The patient must read the instruction now: it is the first, or it says more than the one they have read. */
function instructsAnew(row: CheckInRow, { tier, messages }: Decision): boolean {
  if (!interrupts(tier)) return false;
  return rank(tier) > rank(row.tier) || messages.some((code) => !row.messages.includes(code));
}

/** Once committed, an answer given is never taken back; the newest pain score is the one that counts. */
function keptWith(row: CheckInRow, later: FormAnswers): FormAnswers {
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
