import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { type PatientScope, patientsVisibleTo } from "@/lib/access/scopes";
import type { SearchPatientsReply } from "@/lib/contracts/patient";
import {
  listAlikePatients,
  listLatestPatients,
  listPatientMatches,
  listPatientsOfLately,
  type MatchRow,
} from "@/lib/data/patients/patient-matches";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { type PatientSearch, readPatientSearch } from "@/lib/domain/patients/patient-search";
import { patientMatchOf } from "@/lib/use-cases/patients/patient-match";

const PAGE = 20;

type Found = { readonly rows: readonly MatchRow[]; readonly alike: boolean };

/** What was typed as it stands; only where nobody is found, names spelled nearly so. */
async function search(sql: Sql, scope: PatientScope, wanted: PatientSearch): Promise<Found> {
  const rows = await listPatientMatches(sql, scope, wanted, PAGE + 1);
  if (rows.length > 0 || wanted.words.length === 0) return { rows, alike: false };
  return { rows: await listAlikePatients(sql, scope, wanted, PAGE), alike: true };
}

/** How many days back to look for the latest: a clinic that was quiet for a fortnight has its list within a year. */
const DAYS_BACK = [14, 365];

async function latest(sql: Sql, scope: PatientScope): Promise<Found> {
  for (const days of DAYS_BACK) {
    const rows = await listPatientsOfLately(sql, scope, days, PAGE);
    if (rows.length === PAGE) return { rows, alike: false };
  }
  return { rows: await listLatestPatients(sql, scope, PAGE), alike: false };
}

/** Patients by name, date of birth or phone; the latest seen while too little is typed. */
export function searchPatients(
  actor: StaffActor,
  input: { readonly search: string },
): Promise<SearchPatientsReply> {
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const wanted = readPatientSearch(input.search);
    const { rows, alike } = wanted ? await search(sql, scope, wanted) : await latest(sql, scope);
    const shown = rows.slice(0, PAGE);
    sql.shows(...shown.map(({ id }) => id));
    const patients = shown.map(patientMatchOf);
    return {
      searched: wanted !== null,
      alike: alike && shown.length > 0,
      patients,
      more: rows.length > PAGE,
    };
  });
}
