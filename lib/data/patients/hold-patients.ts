import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { takeTurn } from "@/lib/data/locks";
import type { Sql } from "@/lib/data/sql";

/**
 * Holds a patient's row until the transaction ends; false outside the scope, and once it has become part of another. An alert
 * refers to that row, so one raised meanwhile waits, and then holds back the programme made here instead of missing it.
 */
export async function holdPatient(sql: Sql, scope: PatientScope, patientId: string): Promise<boolean> {
  const rows = await sql.query(
    `SELECT id FROM patient WHERE clinic_id = $1::uuid AND id = $2::uuid
       AND ($3::uuid[] IS NULL OR id = ANY ($3::uuid[])) AND merged_into_id IS NULL FOR UPDATE`,
    [scope.clinicId, patientId, scope.patientIds],
  );
  return rows.length === 1;
}

/** "NO KEY UPDATE" lets others go on referring to them. */
type Strength = "UPDATE" | "NO KEY UPDATE";

/**
 * One after the other in a clinic: whoever holds two records may go on to a third, one that became part of them before, and no
 * order of two keeps those apart.
 */
export const takeTurnWithPairs = (sql: Sql, { clinicId }: PatientScope): Promise<void> =>
  takeTurn(sql, `two records of ${clinicId}`);

/** Holds two records until the transaction ends, always in one order: of two who hold them neither waits for the other. */
export async function holdPair(
  sql: Sql,
  scope: PatientScope,
  [one, other]: readonly [string, string],
  strength: Strength,
): Promise<void> {
  await takeTurnWithPairs(sql, scope);
  await sql.query(
    `SELECT id FROM patient WHERE clinic_id = $1::uuid AND id IN ($2::uuid, $3::uuid) ORDER BY id FOR ${strength}`,
    [scope.clinicId, one, other],
  );
}
