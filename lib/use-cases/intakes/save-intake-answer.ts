import "server-only";
import { createHash } from "node:crypto";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { announce } from "@/lib/data/announce";
import { endBaselines } from "@/lib/data/check-ins/baselines";
import { findIntakePatient } from "@/lib/data/intakes/intake-patient";
import { updateIntakeByOther, updateIntakeConsent } from "@/lib/data/intakes/intake-answerer";
import type { OpenIntake, ReplacedAnswer } from "@/lib/data/intakes/intakes";
import { updateDeskCalled } from "@/lib/data/kiosk/kiosk-desk";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { endedBaselines } from "@/lib/domain/baselines/baseline";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { INTAKE_FORM, intakeStep, type IntakeStepId } from "@/lib/domain/intake/form";
import { intakeFormAnswers } from "@/lib/domain/intake/profile";
import { askedAgain, nextIntakeStep } from "@/lib/domain/intake/progress";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import { type StepProblem, validateStep } from "@/lib/domain/intake/validate-step";
import { cancerYears } from "@/lib/domain/patients/cancer-details";
import { type Tier, interrupts, rank } from "@/lib/domain/triage/tiers";
import type { Decision } from "@/lib/domain/triage/triage";
import { AppError } from "@/lib/errors";
import { raiseAlert } from "@/lib/use-cases/alerts/raise-alert";
import { saveChange } from "@/lib/use-cases/intakes/intake-change";
import { decideIntake } from "@/lib/use-cases/intakes/intake-decision";
import {
  type Answering,
  type OpenIntakeVisit,
  personOf,
  requireOpenIntake,
} from "@/lib/use-cases/intakes/open-intake";

/** `consentText`: the exact text the page showed, in its language. */
export type PostedStep = {
  readonly stepId: string;
  readonly fields: RawFields;
  readonly consentText: string;
  /** Whether somebody else answers or interprets; absent where the page did not ask. */
  readonly byOther?: boolean;
};
export type SaveOutcome =
  | { readonly kind: "refused"; readonly stepId: IntakeStepId }
  | { readonly kind: "instruction" }
  | { readonly kind: "next"; readonly stepId: IntakeStepId | null };

/** True when the patient must read something they have not read before. */
function saysMore(before: OpenIntake, decision: Decision): boolean {
  if (!interrupts(decision.tier)) return false;
  if (rank(decision.tier) > rank(before.tier)) return true;
  return decision.messages.some((code) => !before.messages.includes(code));
}

/** Alert, desk call and live signals of an answer that reached emergency or urgent, in the answer's own transaction. */
async function raise(sql: Sql, actor: Answering, open: OpenIntakeVisit, decision: Decision): Promise<void> {
  const { clinicId } = actor;
  const source = { intakeId: open.intake.id };
  await raiseAlert(sql, { clinicId, patientId: open.patientId, source, decision });
}

async function endConfirmed(
  sql: Sql,
  { clinicId }: Answering,
  open: OpenIntakeVisit,
  answers: IntakeAnswers,
) {
  const ended = endedBaselines(intakeFormAnswers(open.intake.answers), intakeFormAnswers(answers));
  await endBaselines(sql, { clinicId, patientId: open.patientId }, ended);
}

/** A tablet calls the desk; at home the alert alone tells the clinic. */
async function callDeskFor(sql: Sql, actor: Answering, tier: Tier): Promise<void> {
  if (actor.kind !== "kiosk") return;
  await updateDeskCalled(sql, actor.deviceId, tier === "emergency" ? "emergency" : "urgent");
  announce(sql, actor.clinicId, "desk-calls", "now");
}

/** This page's answer in the place of the one before, and without what is to be asked again because of it. */
function withAnswer(before: IntakeAnswers, given: IntakeAnswers) {
  const answers: IntakeAnswers = { ...before, ...given };
  const again: readonly string[] = askedAgain(before, answers);
  const kept = Object.entries(answers).filter(([id]) => !again.includes(id));
  return Object.fromEntries(kept) as IntakeAnswers;
}

/** What has been answered otherwise, or is asked again, is kept: the rules take the stricter, and staff see both. */
function withReplaced({ answers: before, draft }: OpenIntake, answers: IntakeAnswers): ReplacedAnswer[] {
  const at = new Date().toISOString();
  const otherwise = INTAKE_FORM.steps.flatMap(({ id: step }) => {
    const was = before[step];
    if (was === undefined || JSON.stringify(was) === JSON.stringify(answers[step])) return [];
    return [{ step, was, at }];
  });
  return [...(draft.replaced ?? []), ...otherwise];
}

async function keepConsent(
  sql: Sql,
  actor: Answering,
  open: OpenIntakeVisit,
  answers: IntakeAnswers,
  text: string,
): Promise<void> {
  if (!answers.consent) return;
  await updateIntakeConsent(sql, patientsVisibleTo(actor), open.intake.id, {
    version: answers.consent.version,
    language: actor.language,
    textHash: createHash("sha256").update(text, "utf8").digest("hex"),
    signedName: answers.consent.signature || null,
  });
}

async function refuse(
  sql: Sql,
  actor: Answering,
  { intake }: OpenIntakeVisit,
  page: {
    readonly stepId: IntakeStepId;
    readonly fields: RawFields;
    readonly problems: readonly StepProblem[];
  },
): Promise<SaveOutcome> {
  const refused = { page: page.stepId, fields: page.fields, problems: page.problems };
  await saveChange(sql, actor, intake, { draft: { ...intake.draft, refused } });
  return { kind: "refused", stepId: page.stepId };
}

/** Kept whatever becomes of the answer beside it. */
async function recordWho(
  sql: Sql,
  actor: Answering,
  { id, byOther: before }: OpenIntake,
  byOther: boolean | undefined,
): Promise<void> {
  if (byOther === undefined || byOther === before) return;
  await updateIntakeByOther(sql, patientsVisibleTo(actor), id, byOther);
}

/**
 * Saves one page of the intake and runs the rules on all answers so far. The first answer that reaches emergency or
 * urgent commits its alert and the desk call with it; what comes later can only raise it.
 */
export async function saveIntakeAnswer(actor: Answering, posted: PostedStep): Promise<SaveOutcome> {
  const step = intakeStep(posted.stepId);
  if (!step) throw new AppError("not-found", "no such step");
  return withActorSql(actor, async (sql) => {
    const open = await requireOpenIntake(sql, actor, { forUpdate: true });
    await recordWho(sql, actor, open.intake, posted.byOther);
    const patient = await findIntakePatient(sql, patientsVisibleTo(actor), open.patientId);
    if (!patient) throw new AppError("not-found", "patient not in scope");
    const years = cancerYears(patient.birthDate, new Date());
    const result = validateStep(step.id, posted.fields, years);
    if (!result.ok)
      return refuse(sql, actor, open, { stepId: step.id, fields: posted.fields, problems: result.problems });

    const { intake } = open;
    const answers = withAnswer(intake.answers, { [step.id]: result.value });
    const replaced = withReplaced(intake, answers);
    const decision = decideIntake(intake, patient, answers, replaced);
    await saveChange(sql, actor, intake, { answers, draft: { replaced }, page: step.id }, decision);
    await endConfirmed(sql, actor, open, answers);
    if (step.id === "consent") await keepConsent(sql, actor, open, answers, posted.consentText);
    if (interrupts(decision.tier)) await raise(sql, actor, open, decision);
    if (!saysMore(intake, decision))
      return { kind: "next", stepId: nextIntakeStep(answers, personOf(intake)) };
    await callDeskFor(sql, actor, decision.tier);
    return { kind: "instruction" };
  });
}
