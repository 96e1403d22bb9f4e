import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { type PatientScope, patientsVisibleTo } from "@/lib/access/scopes";
import type { AcceptIntakeInput, AcceptIntakeReply } from "@/lib/contracts/intake";
import { announce } from "@/lib/data/announce";
import {
  findIntakeReview,
  findPatientHistory,
  type IntakeReviewRow,
  updateIntakeAccepted,
} from "@/lib/data/intakes/intake-reviews";
import { createHistoryVersion, type NewHistoryVersion } from "@/lib/data/intakes/history-versions";
import { findClinicClock, updatePatient } from "@/lib/data/patients/patients";
import type { Db } from "@/lib/data/sql";
import { withActor } from "@/lib/data/with-actor";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { askedHistory, historyFlags, saysHistorySame, toldCancer } from "@/lib/domain/intake/progress";
import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import { cancerAfter } from "@/lib/domain/patients/cancer-retold";
import { confirmedHistory } from "@/lib/domain/patients/confirm-history";
import { type HistoryFlag, unitedHistory } from "@/lib/domain/patients/history-flags";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { takenOver, takenSex } from "@/lib/use-cases/intakes/proposed-changes";
import { acceptedOf } from "@/lib/use-cases/intakes/review-intake";

/**
 * Takes a handed-in intake into the chart: history flags are added (none is taken away), the sex where none was on
 * record, and the chosen changes. Done again, it answers who did it first and writes nothing.
 */
export function acceptIntake(actor: StaffActor, input: AcceptIntakeInput): Promise<AcceptIntakeReply> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const intake = await findIntakeReview(db, scope, input.intakeId);
    if (intake?.patientId !== input.patientId) throw new AppError("not-found", "intake outside scope");
    db.shows(intake.patientId);
    const { timeZone } = await findClinicClock(db, scope);
    const earlier = acceptedOf(intake, timeZone);
    if (earlier) return earlier;

    const at = new Date();
    const { intakeId: id, version } = input;
    if (!(await updateIntakeAccepted(db, scope, { id, version }, { at, by: actor.staffId })))
      throw new AppError("conflict", "intake changed meanwhile");
    const history = await copyToChart(db, scope, intake, input);
    const { clinicId, staffId } = actor;
    await createHistoryVersion(db, { clinicId, patientId: intake.patientId, ...history, staffId });
    announce(db, actor.clinicId, "today");
    return { by: actor.name, at: dayAndTime(at, timeZone) };
  });
}

type Told = Pick<NewHistoryVersion, "said" | "flags" | "cancer" | "asked">;

/** What the patient says of their history: what they ticked, and what is on record where that has not changed. */
function toldHistory(
  answers: IntakeAnswers,
  {
    historyFlags: known,
    cancer,
  }: { readonly historyFlags: readonly string[]; readonly cancer: CancerDetails | null },
): Told {
  const onRecord = known as readonly HistoryFlag[];
  const ticked = historyFlags(answers);
  const said = saysHistorySame(answers) ? confirmedHistory(onRecord, ticked) : ticked;
  return {
    said,
    flags: unitedHistory(onRecord, ticked),
    asked: askedHistory(answers),
    cancer: cancerAfter(cancer, toldCancer(answers)),
  };
}

async function copyToChart(
  db: Db,
  scope: PatientScope,
  { patientId, answers, detailChanges }: IntakeReviewRow,
  { details }: AcceptIntakeInput,
): Promise<Told> {
  const known = await findPatientHistory(db, scope, patientId);
  if (!known) throw new AppError("not-found", "patient outside scope");
  const told = toldHistory(answers, known);
  const changes = {
    ...takenOver(detailChanges, details),
    ...takenSex(answers, known.sex, details),
    historyFlags: [...told.flags],
    ...(told.cancer && { cancer: told.cancer }),
  };
  if (!(await updatePatient(db, scope, { id: patientId, version: known.version }, changes)))
    throw new AppError("conflict", "patient changed meanwhile");
  return told;
}
