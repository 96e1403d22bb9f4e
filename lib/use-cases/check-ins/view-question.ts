import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { type CheckInDraft, type CheckInRow, findCheckIn } from "@/lib/data/check-ins/check-ins";
import { type ClinicContact, findClinic } from "@/lib/data/clinics/clinics";
import { withActorSql } from "@/lib/data/with-actor";
import { formQuestions, linesOf, nextQuestion } from "@/lib/domain/check-in/form";
import { type Question as FormQuestion, questionKey } from "@/lib/domain/check-in/questions";
import { choicesFor } from "@/lib/domain/check-in/step-answers";
import { interrupts, type InterruptingTier } from "@/lib/domain/triage/tiers";
import { AppError } from "@/lib/errors";
import { answersOf, respondentOf } from "@/lib/use-cases/check-ins/decide";

export type Question = {
  readonly step: FormQuestion;
  /** Where the words of the lines stand that a group's page lists; empty on other pages. */
  readonly lines: readonly string[];
  /** The form values given before, to tick them again. */
  readonly chosen: readonly string[];
  /** Within how many days "new" is new at this clinic. */
  readonly newDays: number;
  readonly problem: CheckInDraft["problem"] | null;
  /** 1-based place among the questions this patient is asked. */
  readonly current: number;
  readonly total: number;
  readonly backStepId: string | null;
  /** Whether somebody else answers, on the first page, which asks it; null on the others. */
  readonly byOther: boolean | null;
  /** Set while an earlier answer has already called for action. */
  readonly instructed: InterruptingTier | null;
  readonly clinic: ClinicContact;
};

const problemOn = ({ draft }: CheckInRow, stepId: string) =>
  draft.step === stepId ? (draft.problem ?? null) : null;

/** One page of the form. Throws not-found for a page this patient is not asked. */
export function viewQuestion(actor: PatientActor, checkInId: string, stepId: string): Promise<Question> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const row = await findCheckIn(sql, patientsVisibleTo(actor), checkInId);
    if (!row) throw new AppError("not-found", "check-in outside scope");
    const answers = answersOf(row);
    const who = respondentOf(row);
    const steps = formQuestions(row.form, answers, who);
    const index = steps.findIndex(({ id }) => id === stepId);
    const step = steps[index];
    if (!step) throw new AppError("not-found", "no such page");
    const answer = answers[step.key];
    return {
      step,
      lines: linesOf(step.key, answers, who).map(questionKey),
      chosen: answer === undefined ? [] : choicesFor(step.kind, answer),
      newDays: who.thresholds.newDays,
      problem: problemOn(row, stepId),
      current: index + 1,
      total: steps.length,
      backStepId: steps[index - 1]?.id ?? null,
      byOther: index === 0 ? row.byOther : null,
      instructed: row.state !== "draft" && interrupts(row.tier) ? row.tier : null,
      clinic: await findClinic(sql, actor.clinicId),
    };
  });
}

/** The page a check-in goes on with: its first open question, or null when the result is next. */
export function openQuestion(actor: PatientActor, checkInId: string): Promise<string | null> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const row = await findCheckIn(sql, patientsVisibleTo(actor), checkInId);
    if (!row) throw new AppError("not-found", "check-in outside scope");
    if (row.state === "completed") return null;
    return nextQuestion(row.form, answersOf(row), respondentOf(row))?.id ?? null;
  });
}
