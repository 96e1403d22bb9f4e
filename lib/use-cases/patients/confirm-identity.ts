import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { announce } from "@/lib/data/announce";
import {
  findClinicClock,
  findPatientIdentity,
  findStaffName,
  updateIdentityVerified,
} from "@/lib/data/patients/patients";
import { withActor } from "@/lib/data/with-actor";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";

/** Notes that this member of staff saw who the patient is. Done again, the first stays named. */
export function confirmIdentity(
  actor: StaffActor,
  { patientId }: { patientId: string },
): Promise<{ at: string; by: string }> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    await updateIdentityVerified(db, scope, patientId, { at: new Date(), by: actor.staffId });
    const patient = await findPatientIdentity(db, scope, patientId);
    if (!patient?.identityVerifiedAt) throw new AppError("not-found", "patient outside scope");
    db.shows(patientId);
    const { timeZone } = await findClinicClock(db, scope);
    announce(db, actor.clinicId, "today");
    const by = patient.identityVerifiedBy && (await findStaffName(db, scope, patient.identityVerifiedBy));
    return { at: dayAndTime(patient.identityVerifiedAt, timeZone), by: by ?? "" };
  });
}
