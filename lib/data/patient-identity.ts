import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";

/** Two identifiers, as every staff screen about a patient shows them. `birthDate` is YYYY-MM-DD. */
export type PatientIdentity = { readonly id: string; readonly fullName: string; readonly birthDate: string };

/** The patient's identifiers, when within the scope. */
export async function findPatientIdentity(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<PatientIdentity | undefined> {
  const [row] = await sql.query<PatientIdentity>(
    `SELECT id, full_name AS "fullName", birth_date::text AS "birthDate" FROM patient
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND ($3::uuid[] IS NULL OR id = ANY ($3::uuid[]))`,
    [scope.clinicId, patientId, scope.patientIds === null ? null : [...scope.patientIds]],
  );
  return row;
}
