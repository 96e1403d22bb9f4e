import "server-only";
import type { PatientMatch } from "@/lib/contracts/patient";
import type { MatchRow } from "@/lib/data/patients/patient-matches";
import { ageOn } from "@/lib/domain/patients/birth-date";
import { plainDate } from "@/lib/domain/visits/clinic-time";

/** A found patient in words, with two identifiers beside the name. */
export function patientMatchOf(row: MatchRow): PatientMatch {
  return {
    id: row.id,
    name: row.name,
    birthDate: plainDate(new Date(row.birthDate)),
    age: ageOn(row.birthDate, row.today),
    phone: row.mobile,
    identityVerified: row.identityVerified,
    lastVisit: row.lastVisit && plainDate(new Date(row.lastVisit)),
  };
}
