import "server-only";
import { type PatientScope, patientRows } from "@/lib/access/scopes";
import type { DetailChanges } from "@/lib/data/intakes/intakes";
import type { Db } from "@/lib/data/sql";
import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";

const review = {
  id: true,
  patientId: true,
  visitId: true,
  version: true,
  state: true,
  answers: true,
  detailChanges: true,
  source: true,
  tier: true,
  firedRules: true,
  language: true,
  answeredByOther: true,
  consentVersion: true,
  consentLanguage: true,
  consentHash: true,
  signedName: true,
  signedAt: true,
  completedAt: true,
  acceptedAt: true,
  accepter: { select: { name: true } },
  visit: { select: { day: true, startsAt: true, kind: true } },
} as const;

/** An intake as it stands, also while the patient is still at it; null outside the scope. */
export async function findIntakeReview(db: Db, scope: PatientScope, intakeId: string) {
  const found = await db.prisma.intake.findFirst({
    where: { AND: [patientRows(scope), { id: intakeId }] },
    select: review,
  });
  if (!found) return null;
  // Written by our own form through its validation, one shape per form version.
  const answers = found.answers as IntakeAnswers;
  return { ...found, answers, detailChanges: found.detailChanges as DetailChanges };
}
export type IntakeReviewRow = NonNullable<Awaited<ReturnType<typeof findIntakeReview>>>;

/** What a visit's patient handed in, for the note's quote; null while there is nothing. */
export async function findHandedInIntake(db: Db, scope: PatientScope, visitId: string) {
  const found = await db.prisma.intake.findFirst({
    where: { AND: [patientRows(scope), { visitId, state: { in: ["completed", "accepted"] } }] },
    select: { answers: true, completedAt: true },
  });
  return found && { answers: found.answers as IntakeAnswers, completedAt: found.completedAt };
}

/** Accepts a handed-in intake that still stands at `version`; answers whether it did. */
export async function updateIntakeAccepted(
  db: Db,
  scope: PatientScope,
  intake: { readonly id: string; readonly version: number },
  accepted: { readonly at: Date; readonly by: string },
): Promise<boolean> {
  const { count } = await db.prisma.intake.updateMany({
    where: { AND: [patientRows(scope), { id: intake.id, version: intake.version, state: "completed" }] },
    data: { state: "accepted", acceptedAt: accepted.at, acceptedBy: accepted.by, version: { increment: 1 } },
  });
  return count === 1;
}

/** The clinical columns that an accepted intake adds to. */
export async function findPatientHistory(db: Db, scope: PatientScope, patientId: string) {
  const found = await db.prisma.patient.findFirst({
    where: { clinicId: scope.clinicId, id: patientId },
    select: { version: true, sex: true, historyFlags: true, cancer: true },
  });
  // Written by our own forms alone.
  return found && { ...found, cancer: found.cancer as CancerDetails | null };
}
