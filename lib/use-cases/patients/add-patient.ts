import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { AddPatientInput, AddPatientReply } from "@/lib/contracts/patient";
import { listSimilarPatients } from "@/lib/data/patients/patient-matches";
import { createPatient, findClinicClock } from "@/lib/data/patients/patients";
import { withActor } from "@/lib/data/with-actor";
import { patientMatchOf } from "@/lib/use-cases/patients/patient-match";
import { readPatientDetails } from "@/lib/use-cases/patients/read-patient-details";

/** Adds a person at the desk. Who might be the same person is shown first, and nothing is saved. */
export function addPatient(actor: StaffActor, input: AddPatientInput): Promise<AddPatientReply> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const { today } = await findClinicClock(db, scope);
    const details = readPatientDetails(input, today);
    if (!input.anotherPerson) {
      const birthDate = details.birthDate.toISOString().slice(0, 10);
      const same = await listSimilarPatients(db, scope, {
        ...{ nameKey: details.nameKey, birthDate, mobile: details.mobile },
      });
      db.shows(...same.map(({ id }) => id));
      if (same.length > 0) return { result: "similar", similar: same.map(patientMatchOf) };
    }
    const id = await createPatient(db, scope, details);
    db.shows(id);
    return { result: "added", id };
  });
}
