import type { ClinicActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";

declare const scoped: unique symbol;

/** Which patients' rows a query may touch. Every patient query starts from one; row security repeats it below. */
export type PatientScope = {
  readonly [scoped]: "patient";
  readonly clinicId: ClinicId;
  /** Null: every patient of the clinic. Otherwise exactly these, and an empty list is nobody. */
  readonly patientIds: readonly PatientId[] | null;
};

function seal(clinicId: ClinicId, patientIds: readonly PatientId[] | null): PatientScope {
  return { clinicId, patientIds } as PatientScope;
}

/** Which patients this actor may see. Which fields: the action and the reply decide. */
export function patientsVisibleTo(actor: ClinicActor): PatientScope {
  switch (actor.kind) {
    case "patient":
    case "link":
      return seal(actor.clinicId, [actor.patientId]);
    case "kiosk":
      return seal(actor.clinicId, actor.openVisit ? [actor.openVisit.patientId] : []);
    case "staff":
    case "system":
      return seal(actor.clinicId, null);
  }
}

/** The scope as a Prisma filter on a table with `clinicId` and `patientId`. */
export function patientRows(scope: PatientScope): { clinicId: string; patientId?: { in: string[] } } {
  if (scope.patientIds === null) return { clinicId: scope.clinicId };
  return { clinicId: scope.clinicId, patientId: { in: [...scope.patientIds] } };
}

/** The scope as a Prisma filter on the patient table itself. */
export function patientSelf(scope: PatientScope): { clinicId: string; id?: { in: string[] } } {
  if (scope.patientIds === null) return { clinicId: scope.clinicId };
  return { clinicId: scope.clinicId, id: { in: [...scope.patientIds] } };
}
