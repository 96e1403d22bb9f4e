import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { announce } from "@/lib/data/announce";
import { endBaselines } from "@/lib/data/check-ins/baselines";
import {
  createIntakeAmendment,
  listIntakeAmendments,
  updateIntakeDecision,
} from "@/lib/data/intakes/intake-amendments";
import { findIntakeReview } from "@/lib/data/intakes/intake-reviews";
import { findIntakePatient } from "@/lib/data/intakes/intake-patient";
import { findIntakeOfVisit, type OpenIntake } from "@/lib/data/intakes/intakes";
import type { Db } from "@/lib/data/sql";
import { withActor } from "@/lib/data/with-actor";
import { endedBaselines } from "@/lib/domain/baselines/baseline";
import { amendableSteps, amended, answersNow, isHandedIn, replacedBy } from "@/lib/domain/intake/amending";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { intakeFormAnswers } from "@/lib/domain/intake/profile";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import { validateStep } from "@/lib/domain/intake/validate-step";
import { AppError } from "@/lib/errors";
import { raiseAlert } from "@/lib/use-cases/alerts/raise-alert";
import { ruleSetName } from "@/lib/use-cases/alerts/rule-set-name";
import { decideIntake, talksRenewed } from "@/lib/use-cases/intakes/intake-decision";
import { personOf } from "@/lib/use-cases/intakes/open-intake";

type Clinician = ActorFor<"intake.amend">;
const WHY_MOST = 500;

type Amending = {
  readonly intakeId: string;
  readonly stepId: string;
  readonly why: string;
  readonly fields: RawFields;
};

/** What was posted for one question, with why. Throws invalid with a message key or words for each field. */
function readAmendment(
  { stepId, why, fields }: Amending,
  now: IntakeAnswers,
  intake: OpenIntake,
): { answers: IntakeAnswers; why: string } {
  const step = amendableSteps(now, personOf(intake)).find(({ id }) => id === stepId);
  if (!step) throw new AppError("not-found", "no question that staff may amend");
  const read = validateStep(step.id, fields);
  const reason = why.trim();
  const wrong = [
    ...(read.ok ? [] : read.problems.map(({ field, messageKey }) => [field, messageKey] as const)),
    ...(reason === "" ? [["why", "Say why the answer is different now"] as const] : []),
    ...(reason.length > WHY_MOST ? [["why", "Use 500 characters or fewer"] as const] : []),
  ];
  if (!read.ok || wrong.length > 0)
    throw new AppError("invalid", "amendment refused", Object.fromEntries(wrong));
  return { answers: amended(step, read.value, now), why: reason };
}

type Held = { readonly intake: OpenIntake; readonly patientId: string };

async function heldIntake(db: Db, actor: Clinician, intakeId: string): Promise<Held> {
  const scope = patientsVisibleTo(actor);
  const found = await findIntakeReview(db, scope, intakeId);
  if (!found) throw new AppError("not-found", "intake outside scope");
  db.shows(found.patientId);
  const intake = await findIntakeOfVisit(db, scope, found.visitId, { forUpdate: true });
  if (!intake || !isHandedIn(intake.state)) throw new AppError("conflict", "the patient is still at it");
  return { intake, patientId: found.patientId };
}

/**
 * Adds another answer to an intake that was handed in, with who and why; the intake itself never changes. The rules run
 * again on all answers there ever were, so that an amendment may raise what it calls for and never lowers it.
 */
export function amendIntake(actor: Clinician, amending: Amending): Promise<void> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const { clinicId, staffId } = actor;
    const { intake, patientId } = await heldIntake(db, actor, amending.intakeId);
    const patient = await findIntakePatient(db, scope, patientId);
    if (!patient) throw new AppError("not-found", "patient outside scope");
    const earlier = await listIntakeAmendments(db, scope, intake.id);
    const added = readAmendment(amending, answersNow(intake.answers, earlier), intake);
    const all = [...earlier, added];
    const at = new Date().toISOString();
    const replaced = [
      ...(intake.draft.replaced ?? []),
      ...replacedBy(intake.answers, all).map((one) => ({ ...one, at })),
    ];
    const decision = decideIntake(intake, patient, answersNow(intake.answers, all), replaced);
    const decided = { ...decision, ruleSet: ruleSetName(decision) };
    const renews = talksRenewed(patient, answersNow(intake.answers, all), added.answers);
    await createIntakeAmendment(db, scope, intake.id, {
      ...added,
      kind: "amended",
      staffId,
      decided,
      renews,
      brings: decision.fired.filter((rule) => !intake.firedRules.includes(rule)),
    });
    await updateIntakeDecision(db, scope, intake.id, decision);
    await raiseAlert(db, { clinicId, patientId, source: { intakeId: intake.id }, decision });
    const before = intakeFormAnswers(answersNow(intake.answers, earlier));
    const ended = endedBaselines(before, intakeFormAnswers(answersNow(intake.answers, all)));
    await endBaselines(db, { clinicId, patientId }, ended);
    announce(db, clinicId, "today");
  });
}
