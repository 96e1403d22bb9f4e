import "server-only";
import type { Sql } from "@/lib/data/sql";

type Owner = { readonly clinicId: string; readonly patientId: string };
export type PatientPushRow = { readonly id: string; readonly sealed: string };

/** Keeps where a patient's browser is reached; the same browser replaces its own. */
export async function createPatientPush(
  sql: Sql,
  { clinicId, patientId }: Owner,
  { endpointHash, sealed }: { readonly endpointHash: string; readonly sealed: string },
): Promise<void> {
  await sql.query(
    `INSERT INTO patient_push (clinic_id, patient_id, endpoint_hash, sealed) VALUES ($1::uuid, $2::uuid, $3, $4)
     ON CONFLICT (clinic_id, patient_id, endpoint_hash) DO UPDATE SET sealed = excluded.sealed RETURNING id`,
    [clinicId, patientId, endpointHash, sealed],
  );
}

export async function hasPatientPush(
  sql: Sql,
  { clinicId, patientId }: Owner,
  endpointHash: string,
): Promise<boolean> {
  const rows = await sql.query(
    `SELECT id FROM patient_push WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND endpoint_hash = $3`,
    [clinicId, patientId, endpointHash],
  );
  return rows.length > 0;
}

export function listPatientPushes(sql: Sql, { clinicId, patientId }: Owner): Promise<PatientPushRow[]> {
  return sql.query<PatientPushRow>(
    `SELECT id, sealed FROM patient_push WHERE clinic_id = $1::uuid AND patient_id = $2::uuid ORDER BY created_at`,
    [clinicId, patientId],
  );
}

/** One browser of a patient's, by its id or its address, or all of them. */
export async function removePatientPushes(
  sql: Sql,
  { clinicId, patientId }: Owner,
  which: { readonly id: string } | { readonly endpointHash: string } | "all",
): Promise<void> {
  const [id, hash] =
    which === "all" ? [null, null] : "id" in which ? [which.id, null] : [null, which.endpointHash];
  await sql.query(
    `DELETE FROM patient_push WHERE clinic_id = $1::uuid AND patient_id = $2::uuid
       AND ($3::uuid IS NULL OR id = $3::uuid) AND ($4::text IS NULL OR endpoint_hash = $4) RETURNING id`,
    [clinicId, patientId, id, hash],
  );
}
