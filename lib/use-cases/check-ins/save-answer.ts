import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import {
  type CheckInRow,
  findCheckIn,
  updateCheckInByOther,
  updateCheckInDraft,
} from "@/lib/data/check-ins/check-ins";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { type FormAnswer, type FormAnswers, type FormKey, SKIPPED } from "@/lib/domain/check-in/answers";
import { formQuestions } from "@/lib/domain/check-in/form";
import { readStepAnswer } from "@/lib/domain/check-in/step-answers";
import { interrupts } from "@/lib/domain/triage/tiers";
import { AppError } from "@/lib/errors";
import { answersOf, decide, respondentOf } from "@/lib/use-cases/check-ins/decide";
import {
  type AfterAnswer,
  decideOn,
  keptWith,
  storeAnswers,
} from "@/lib/use-cases/check-ins/decide-on-answers";

export type SaveAnswer = {
  readonly checkInId: string;
  readonly stepId: string;
  readonly choice: string | readonly string[] | undefined;
  readonly skipped: boolean;
  /** Whether somebody else answers or interprets; absent where the page did not ask. */
  readonly byOther?: boolean;
};

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
    if (save.skipped && step.kind === "pain")
      return decideOn(sql, actor, row, answersOf(row), { page: "last" });
    const answer = readStepAnswer(step, postedOf(save));
    if (answer === null) return askAgain(sql, actor, save);
    const later = { ...answersOf(row), [step.key]: answer } as FormAnswers;
    const after = await storeAnswers(
      sql,
      actor,
      row,
      later,
      row.state === "draft" ? later : keptWith(row, later),
    );
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
