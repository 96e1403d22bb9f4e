import "server-only";
import type { Sql } from "@/lib/data/sql";

/** "calendar": gives the times of the reminders. "reminders-off": ends them. "visit-mail-off": ends mail about appointments. */
export type LinkPurpose = "calendar" | "reminders-off" | "visit-mail-off";
type Owner = { readonly clinicId: string; readonly patientId: string };

/** One is open at a time: made twice at once, the first stays. */
export async function createPatientLink(
  sql: Sql,
  { clinicId, patientId }: Owner,
  link: { readonly id: string; readonly purpose: LinkPurpose; readonly tokenHash: string },
): Promise<void> {
  await sql.query(
    `INSERT INTO patient_link (id, clinic_id, patient_id, purpose, token_hash)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4, $5)
     ON CONFLICT (clinic_id, patient_id, purpose) WHERE revoked_at IS NULL DO NOTHING RETURNING id`,
    [link.id, clinicId, patientId, link.purpose, link.tokenHash],
  );
}

/** Ends the open links of one purpose. */
export async function revokePatientLinks(
  sql: Sql,
  { clinicId, patientId }: Owner,
  purpose: LinkPurpose,
): Promise<void> {
  await sql.query(
    `UPDATE patient_link SET revoked_at = now()
     WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND purpose = $3 AND revoked_at IS NULL RETURNING id`,
    [clinicId, patientId, purpose],
  );
}

type FoundLink = Owner & { readonly id: string; readonly purpose: LinkPurpose };

/** The open link of one of these purposes whose token's hash was shown to `withLookup`. */
export async function findPatientLink(
  sql: Sql,
  tokenHash: string,
  purposes: readonly LinkPurpose[],
): Promise<FoundLink | undefined> {
  const [row] = await sql.query<FoundLink>(
    `SELECT id, clinic_id AS "clinicId", patient_id AS "patientId", purpose FROM patient_link
     WHERE token_hash = $1 AND purpose = ANY ($2::text[]) AND revoked_at IS NULL`,
    [tokenHash, purposes],
  );
  return row;
}

/** Whether the patient has an open link of this purpose. */
export async function hasPatientLink(sql: Sql, owner: Owner, purpose: LinkPurpose): Promise<boolean> {
  const rows = await sql.query(
    `SELECT id FROM patient_link WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND purpose = $3 AND revoked_at IS NULL`,
    [owner.clinicId, owner.patientId, purpose],
  );
  return rows.length > 0;
}
