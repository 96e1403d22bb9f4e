import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ChangePatientInput } from "@/lib/contracts/patient";
import { announce } from "@/lib/data/announce";
import { findClinicClock, findPatientIdentity, updatePatient } from "@/lib/data/patients/patients";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { readPatientDetails } from "@/lib/use-cases/patients/read-patient-details";

/** Corrects who a patient is and how to reach them. Changed by somebody else meanwhile: conflict, nothing written. */
export function changePatient(actor: StaffActor, input: ChangePatientInput): Promise<{ version: number }> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const { today } = await findClinicClock(db, scope);
    if (!(await findPatientIdentity(db, scope, input.patientId)))
      throw new AppError("not-found", "patient outside scope");
    db.shows(input.patientId);
    const { patientId, version, ...typed } = input;
    const saved = await updatePatient(
      db,
      scope,
      { id: patientId, version },
      readPatientDetails(typed, today),
    );
    if (!saved) throw new AppError("conflict", "patient changed meanwhile");
    announce(db, actor.clinicId, "today");
    return { version: version + 1 };
  });
}
