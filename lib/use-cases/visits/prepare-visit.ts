import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { PatientBanner } from "@/lib/contracts/patient";
import { findClinicClock, findPatientIdentity } from "@/lib/data/patients";
import { listClinicians } from "@/lib/data/visits";
import { withActor } from "@/lib/data/with-actor";
import { nextQuarterHour } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { bannerOf } from "@/lib/use-cases/patients/patient-words";

export type VisitToBe = {
  readonly banner: PatientBanner;
  readonly today: string;
  readonly nextQuarter: string;
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
};

/** What the form for a new visit needs: for whom, the clinic's day and clock, and who can see them. */
export function prepareVisit(actor: StaffActor, patientId: string): Promise<VisitToBe> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const row = await findPatientIdentity(db, scope, patientId);
    if (!row) throw new AppError("not-found", "patient outside scope");
    db.shows(patientId);
    const clock = await findClinicClock(db, scope);
    return {
      banner: bannerOf(row, clock),
      today: clock.today,
      nextQuarter: nextQuarterHour(new Date(), clock.timeZone),
      clinicians: await listClinicians(db, scope),
    };
  });
}
