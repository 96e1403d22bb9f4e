import type { ClinicActor, PatientActor, StaffActor, SystemActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";
import { isClinical, type StaffRole } from "@/lib/access/roles";
import type { ThreadSubject } from "@/lib/domain/messages/thread";

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

/** The scope as a Prisma filter on the patient table itself. Who was merged into another is nobody any more. */
export function patientSelf(scope: PatientScope): {
  clinicId: string;
  mergedIntoId: null;
  id?: { in: string[] };
} {
  const own = { clinicId: scope.clinicId, mergedIntoId: null };
  return scope.patientIds === null ? own : { ...own, id: { in: [...scope.patientIds] } };
}

/** Which threads of messages an actor may see: of which patients, and about what. */
export type ThreadScope = PatientScope & {
  /** Null: whatever they are about. */
  readonly about: readonly ThreadSubject[] | null;
};

/** A patient reads all of their own. */
export function threadsVisibleTo(actor: StaffActor | PatientActor): ThreadScope {
  if (actor.kind === "staff") return threadsOfClinic(actor, actor.roles);
  return { ...patientsVisibleTo(actor), about: null };
}

/** Front desk reads what is about an appointment; what is about anyone's health is the clinicians' and the owner's. */
export function threadsOfClinic(actor: StaffActor | SystemActor, roles: readonly StaffRole[]): ThreadScope {
  return { ...patientsVisibleTo(actor), about: isClinical(roles) ? null : ["appointment"] };
}
