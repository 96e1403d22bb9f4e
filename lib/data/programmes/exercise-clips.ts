import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";

export type ClipRow = {
  readonly id: string;
  readonly patientId: string;
  readonly exerciseId: string;
  readonly fileId: string;
  readonly contentType: string;
  readonly sentAt: Date;
  readonly keepUntil: Date;
};

const KEPT = `SELECT c.id, c.patient_id AS "patientId", c.exercise_id AS "exerciseId", c.file_id AS "fileId",
    f.content_type AS "contentType", c.sent_at AS "sentAt", c.keep_until AS "keepUntil"
  FROM exercise_clip c JOIN stored_file f ON f.clinic_id = c.clinic_id AND f.id = c.file_id
  WHERE c.clinic_id = $1::uuid AND c.removed_at IS NULL`;

/** A patient's clips that are still there, newest first. */
export function listClips(sql: Sql, scope: PatientScope, patientId: string): Promise<ClipRow[]> {
  return sql.query<ClipRow>(
    `${KEPT} AND c.patient_id = $2::uuid AND ($3::uuid[] IS NULL OR c.patient_id = ANY ($3::uuid[])) ORDER BY c.sent_at DESC`,
    [scope.clinicId, patientId, scope.patientIds],
  );
}

/** One clip that is still there; undefined outside the scope. */
export async function findClip(sql: Sql, scope: PatientScope, clipId: string): Promise<ClipRow | undefined> {
  const [row] = await sql.query<ClipRow>(
    `${KEPT} AND c.id = $2::uuid AND ($3::uuid[] IS NULL OR c.patient_id = ANY ($3::uuid[]))`,
    [scope.clinicId, clipId, scope.patientIds],
  );
  return row;
}

/** A clinic's clips whose time is up. */
export function listClipsRunOut(sql: Sql, clinicId: string, at: Date): Promise<ClipRow[]> {
  return sql.query<ClipRow>(`${KEPT} AND c.keep_until <= $2::timestamptz ORDER BY c.keep_until`, [
    clinicId,
    at,
  ]);
}

type NewClip = Omit<ClipRow, "id" | "contentType"> & {
  readonly clinicId: string;
  readonly consentVersion: number;
};

export async function createClip(sql: Sql, clip: NewClip): Promise<void> {
  const { clinicId, patientId, exerciseId, fileId, consentVersion, sentAt, keepUntil } = clip;
  await sql.query(
    `INSERT INTO exercise_clip (clinic_id, patient_id, exercise_id, file_id, consent_version, sent_at, keep_until)
     VALUES ($1::uuid, $2::uuid, $3, $4::uuid, $5::int, $6::timestamptz, $7::timestamptz) RETURNING id`,
    [clinicId, patientId, exerciseId, fileId, consentVersion, sentAt, keepUntil],
  );
}

/** Marks a clip as gone, and why. */
export async function updateClipRemoved(
  sql: Sql,
  clinicId: string,
  clipId: string,
  by: "patient" | "retention",
): Promise<void> {
  await sql.query(
    `UPDATE exercise_clip SET removed_at = now(), removed_by = $3
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND removed_at IS NULL RETURNING id`,
    [clinicId, clipId, by],
  );
}
