import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";

/** True when the patient is within the scope. */
export async function findPatientExists(sql: Sql, scope: PatientScope, patientId: string): Promise<boolean> {
  const rows = await sql.query(
    `SELECT 1 AS found FROM patient WHERE clinic_id = $1::uuid AND id = $2::uuid AND ($3::uuid[] IS NULL OR id = ANY ($3::uuid[]))`,
    [scope.clinicId, patientId, scope.patientIds === null ? null : [...scope.patientIds]],
  );
  return rows.length === 1;
}
