import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findClinic } from "@/lib/data/clinics/clinics";
import { findIntakePatient } from "@/lib/data/intakes/intake-patient";
import type { OpenIntake } from "@/lib/data/intakes/intakes";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { givenAnswers } from "@/lib/domain/check-in/given-answers";
import { HISTORY_STEPS } from "@/lib/domain/intake/history-steps";
import { intakeFormAnswers, historyAfter } from "@/lib/domain/intake/profile";
import { nextIntakeStep, toldCancer } from "@/lib/domain/intake/progress";
import { cancerAfter } from "@/lib/domain/patients/cancer-retold";
import { rulesHistory } from "@/lib/domain/patients/history-flags";
import { callbackNow } from "@/lib/domain/triage/callback";
import { patientInstructions } from "@/lib/domain/triage/patient-instructions";
import { mergeAnswers } from "@/lib/domain/triage/raise";
import { type InterruptingTier, interrupts } from "@/lib/domain/triage/tiers";
import { AppError } from "@/lib/errors";
import type { CheckInResult } from "@/lib/use-cases/check-ins/view-result";
import { personOf } from "@/lib/use-cases/intakes/open-intake";
import { findCallingIntake } from "@/lib/use-cases/intakes/own-intake";

type Patient = ActorFor<"own-intake.answer">;
type Shown = Omit<
  CheckInResult,
  "checkInId" | "form" | "note" | "noteAsks" | "draft" | "pause" | "instruction"
>;

/** The same as a check-in's result tells, with the next of the questions left. */
export type OwnInstruction = Shown & {
  readonly tier: InterruptingTier;
  /** The questions left can be answered still: their visit is to come. */
  readonly goesOn: boolean;
};

/** What the answers given so far call for, and who gave them. Throws not-found where they call for nothing. */
export function readOwnInstruction(actor: Patient, now = new Date()): Promise<OwnInstruction> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const calling = await findCallingIntake(sql, actor);
    if (!calling || !interrupts(calling.intake.tier)) throw new AppError("not-found", "nothing to do now");
    const { intake, alarm, isComing } = calling;
    const { tier } = calling.intake;
    const clinic = await findClinic(sql, actor.clinicId);
    const { toldAt, seenAt, did } = alarm;
    const unansweredStepId =
      intake.state === "draft" ? nextIntakeStep(intake.answers, personOf(intake)) : null;
    return {
      ...{ tier, answeredAt: toldAt, clinic, instructions: patientInstructions(intake) },
      callback: callbackNow({ answeredAt: toldAt, now, hours: clinic, tier }),
      ...(await toHandOver(sql, actor, intake)),
      byOther: intake.byOther,
      ...{ unansweredStepId, goesOn: isComing && unansweredStepId !== null },
      alert: { seenAt, closedAt: null, did },
    };
  });
}

/** Every answer as it counts: one that was replaced by a calmer one still does. */
function countedAnswers({ answers, draft }: OpenIntake): FormAnswers {
  const earlier = (draft.replaced ?? []).map(({ step, was }) => ({ ...answers, [step]: was }));
  return [answers, ...earlier].map(intakeFormAnswers).reduce(mergeAnswers);
}

/** Within the last year, or in this form, every page of it. */
function hasToldHistory(intake: OpenIntake): boolean {
  return intake.hasToldHistory || HISTORY_STEPS.every(({ id }) => intake.answers[id] !== undefined);
}

/** Who this is and what they answered, for whoever looks after them next. */
async function toHandOver(sql: Sql, actor: Patient, intake: OpenIntake) {
  const patient = await findIntakePatient(sql, patientsVisibleTo(actor), actor.patientId);
  if (!patient) throw new AppError("not-found", "patient not in scope");
  const { fullName: name, birthDate, baseline } = patient;
  const history = historyAfter(patient.historyFlags, intake.answers);
  const { age, crisisPathStaffed, thresholds } = personOf(intake);
  const answers = countedAnswers(intake);
  const asked = { screensDue: true, grocDue: false, painWasGone: false };
  const who = { age, history: rulesHistory(history), baseline, thresholds, crisisPathStaffed, ...asked };
  return {
    patient: {
      ...{ name, birthDate, history, hasToldHistory: hasToldHistory(intake) },
      cancer: cancerAfter(patient.cancer, toldCancer(intake.answers)),
    },
    answers: givenAnswers("full", answers, who),
    newDays: thresholds.newDays,
    pain: answers.painNow ?? null,
  };
}
