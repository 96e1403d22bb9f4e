import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { SearchPatientsReply } from "@/lib/contracts/patient";
import { listLatestPatients, listPatientMatches } from "@/lib/data/patients";
import { withActorSql } from "@/lib/data/with-actor";
import { readPatientSearch } from "@/lib/domain/patients/patient-search";
import { patientMatchOf } from "@/lib/use-cases/patients/patient-match";

const PAGE = 20;

/** Patients by name, date of birth or phone; the latest seen while too little is typed. */
export function searchPatients(
  actor: StaffActor,
  { search }: { search: string },
): Promise<SearchPatientsReply> {
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const wanted = readPatientSearch(search);
    const rows = wanted
      ? await listPatientMatches(sql, scope, wanted, PAGE + 1)
      : await listLatestPatients(sql, scope, PAGE);
    const shown = rows.slice(0, PAGE);
    sql.shows(...shown.map(({ id }) => id));
    return { searched: wanted !== null, patients: shown.map(patientMatchOf), more: rows.length > PAGE };
  });
}
