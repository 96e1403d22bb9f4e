import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { holdPair, takeTurnWithPairs } from "@/lib/data/patients/hold-patients";
import type { Sql } from "@/lib/data/sql";

/** What both records have of which there can be only one. */
export type MergeObstacle = "alert" | "episode" | "programme" | "baseline" | "check-in";

/** What must be settled in one of the two records before they can be one. */
export async function listMergeObstacles(
  sql: Sql,
  scope: PatientScope,
  [one, other]: readonly [string, string],
): Promise<MergeObstacle[]> {
  const rows = await sql.query<{ what: MergeObstacle }>(
    `SELECT what FROM (
       SELECT 'alert' AS what, patient_id FROM alert WHERE clinic_id = $1::uuid AND state <> 'resolved'
       UNION ALL SELECT 'programme', patient_id FROM programme WHERE clinic_id = $1::uuid AND ended_at IS NULL
       UNION ALL SELECT 'episode', patient_id FROM episode WHERE clinic_id = $1::uuid AND ended_on IS NULL
       UNION ALL SELECT 'check-in', patient_id FROM check_in WHERE clinic_id = $1::uuid AND state = 'draft') own
     WHERE patient_id IN ($2::uuid, $3::uuid) GROUP BY what HAVING count(DISTINCT patient_id) = 2
     UNION SELECT 'baseline' FROM baseline a JOIN baseline b ON b.clinic_id = a.clinic_id AND b.item = a.item
     WHERE a.clinic_id = $1::uuid AND a.patient_id = $2::uuid AND b.patient_id = $3::uuid
       AND a.ended_at IS NULL AND b.ended_at IS NULL`,
    [scope.clinicId, one, other],
  );
  return rows.map(({ what }) => what);
}

export type Merge = {
  readonly merged: string;
  readonly survivor: string;
  readonly reason: string;
  readonly by: string;
};

/**
 * Holds both records until the transaction ends, so that what stands against a merge is read as it stays. Sessions are held
 * before the patients and in the order of whoever writes to them (`holdExerciseSession`), so that neither waits for the other.
 */
export async function holdToMerge(
  sql: Sql,
  scope: PatientScope,
  pair: readonly [string, string],
): Promise<void> {
  await takeTurnWithPairs(sql, scope);
  await sql.query(
    `SELECT id FROM exercise_session WHERE clinic_id = $1::uuid AND patient_id IN ($2::uuid, $3::uuid)
     ORDER BY round, id FOR UPDATE`,
    [scope.clinicId, ...pair],
  );
  await holdPair(sql, scope, pair, "UPDATE");
}

/**
 * Gives every row of one patient to the other and writes down that it did, in this transaction; sessions of one day become
 * its rounds.
 */
export async function createMerge(
  sql: Sql,
  scope: PatientScope,
  { merged, survivor, reason, by }: Merge,
): Promise<void> {
  await sql.query(
    `INSERT INTO patient_merge (clinic_id, merged_id, survivor_id, reason, merged_by, moved)
     SELECT $1::uuid, $2::uuid, $3::uuid, $4, $5::uuid, merge_patient($2::uuid, $3::uuid) RETURNING id`,
    [scope.clinicId, merged, survivor, reason, by],
  );
  await sql.query("SELECT join_rounds($1::uuid)::text", [survivor]);
}

/** Whom this record was merged into; null where it was not. */
export async function findSurvivor(sql: Sql, scope: PatientScope, patientId: string): Promise<string | null> {
  const rows = await sql.query<{ id: string }>(
    `SELECT merged_into_id AS id FROM patient WHERE clinic_id = $1::uuid AND id = $3::uuid
       AND ($2::uuid[] IS NULL OR id = ANY ($2::uuid[])) AND merged_into_id IS NOT NULL`,
    [scope.clinicId, scope.patientIds, patientId],
  );
  return rows[0]?.id ?? null;
}

/** The records that became part of this one, also by way of another. */
export async function listMergedIds(sql: Sql, scope: PatientScope, patientId: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `SELECT id FROM patient WHERE clinic_id = $1::uuid AND merged_into_id = $3::uuid
       AND ($2::uuid[] IS NULL OR $3::uuid = ANY ($2::uuid[])) ORDER BY id`,
    [scope.clinicId, scope.patientIds, patientId],
  );
  return rows.map(({ id }) => id);
}

export type MergeRow = {
  readonly name: string;
  readonly birthDate: string;
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
};

/** The records that became part of this one, the latest first. */
export function listMerges(sql: Sql, scope: PatientScope, patientId: string): Promise<MergeRow[]> {
  return sql.query<MergeRow>(
    `SELECT p.full_name AS name, p.birth_date::text AS "birthDate", s.name AS by, m.at, m.reason
     FROM patient_merge m JOIN patient p ON p.clinic_id = m.clinic_id AND p.id = m.merged_id
     JOIN staff s ON s.clinic_id = m.clinic_id AND s.id = m.merged_by
     WHERE m.clinic_id = $1::uuid AND m.survivor_id = $2::uuid ORDER BY m.at DESC LIMIT 20`,
    [scope.clinicId, patientId],
  );
}
