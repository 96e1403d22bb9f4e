import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { type CheckInDraft, findCheckIn } from "@/lib/data/check-ins";
import { type ClinicContact, findClinic } from "@/lib/data/clinics";
import { withActorSql } from "@/lib/data/with-actor";
import { type GateStep, gateSteps, nextStep } from "@/lib/domain/check-in/gate-form";
import { choiceFor } from "@/lib/domain/check-in/step-answers";
import { interrupts, type InterruptingTier } from "@/lib/domain/triage/tiers";
import { AppError } from "@/lib/errors";
import { answersOf } from "@/lib/use-cases/check-ins/decide";

export type Question = {
  readonly step: GateStep;
  /** The form value given before, to tick it again. */
  readonly chosen: string | null;
  readonly problem: CheckInDraft["problem"] | null;
  /** 1-based place among the questions this patient is asked. */
  readonly current: number;
  readonly total: number;
  readonly backStepId: string | null;
  /** Set while an earlier answer has already called for action. */
  readonly instructed: InterruptingTier | null;
  readonly clinic: ClinicContact;
};

/** One page of the gate form. Throws not-found for a page this patient is not asked. */
export function viewQuestion(actor: PatientActor, checkInId: string, stepId: string): Promise<Question> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const row = await findCheckIn(sql, patientsVisibleTo(actor), checkInId);
    if (!row) throw new AppError("not-found", "check-in outside scope");
    const answers = answersOf(row);
    const steps = gateSteps(answers, row.history);
    const index = steps.findIndex(({ id }) => id === stepId);
    const step = steps[index];
    if (!step) throw new AppError("not-found", "no such page");
    const answer = answers[step.key];
    return {
      step,
      chosen: answer === undefined ? null : choiceFor(step.kind, answer),
      problem: row.draft.step === stepId ? (row.draft.problem ?? null) : null,
      current: index + 1,
      total: steps.length,
      backStepId: steps[index - 1]?.id ?? null,
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
    return nextStep(answersOf(row), row.history)?.id ?? null;
  });
}
