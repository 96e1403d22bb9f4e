import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";

export async function createPrintLink(
  sql: Sql,
  link: {
    id: string;
    clinicId: string;
    programmeId: string;
    versionId: string;
    tokenHash: string;
    createdBy: string;
  },
): Promise<void> {
  await sql.query(
    `INSERT INTO print_link (id, clinic_id, programme_id, version_id, token_hash, created_by)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5, $6::uuid) RETURNING id`,
    [link.id, link.clinicId, link.programmeId, link.versionId, link.tokenHash, link.createdBy],
  );
}

/** Ends every printed sheet's link of a programme; answers how many were still open. */
export async function revokePrintLinks(sql: Sql, scope: PatientScope, programmeId: string): Promise<number> {
  const rows = await sql.query(
    `UPDATE print_link SET revoked_at = now()
     WHERE clinic_id = $1::uuid AND programme_id = $2::uuid AND revoked_at IS NULL RETURNING id`,
    [scope.clinicId, programmeId],
  );
  return rows.length;
}

export async function countOpenPrintLinks(
  sql: Sql,
  scope: PatientScope,
  programmeId: string,
): Promise<number> {
  const [row] = await sql.query<{ many: number }>(
    `SELECT count(*)::int AS many FROM print_link WHERE clinic_id = $1::uuid AND programme_id = $2::uuid AND revoked_at IS NULL`,
    [scope.clinicId, programmeId],
  );
  return row?.many ?? 0;
}

export type OpenedLink = { id: string; clinicId: string; programmeId: string; versionId: string };

/** The link whose token hash was shown to `withLookup`, unless revoked. */
export async function findPrintLink(sql: Sql, tokenHash: string): Promise<OpenedLink | undefined> {
  const [row] = await sql.query<OpenedLink>(
    `SELECT id, clinic_id AS "clinicId", programme_id AS "programmeId", version_id AS "versionId"
     FROM print_link WHERE token_hash = $1 AND revoked_at IS NULL`,
    [tokenHash],
  );
  return row;
}

/** Whose programme a link opens, only while the programme runs and the link's version is the current one. */
export async function findLinkedPatient(sql: Sql, link: OpenedLink): Promise<string | undefined> {
  const [row] = await sql.query<{ patientId: string }>(
    `SELECT patient_id AS "patientId" FROM programme
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND current_version_id = $3::uuid AND ended_at IS NULL`,
    [link.clinicId, link.programmeId, link.versionId],
  );
  return row?.patientId;
}

/** The newest link of a version that is not revoked. */
export async function findNewestPrintLink(
  sql: Sql,
  scope: PatientScope,
  versionId: string,
): Promise<string | undefined> {
  const [row] = await sql.query<{ id: string }>(
    `SELECT id FROM print_link WHERE clinic_id = $1::uuid AND version_id = $2::uuid AND revoked_at IS NULL
     ORDER BY created_at DESC LIMIT 1`,
    [scope.clinicId, versionId],
  );
  return row?.id;
}
