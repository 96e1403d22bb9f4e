import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { takeTurn } from "@/lib/data/locks";
import type { Sql } from "@/lib/data/sql";

/** What a file belongs to; a new kind needs its policy in the database. */
export type FileOwner = {
  readonly ownerKind: "own-exercise" | "posture-photo" | "exercise-clip";
  /** The exercise; of a photo or a clip the patient it shows. */
  readonly ownerId: string;
};
export type StoredFileRow = {
  readonly id: string;
  readonly clinicId: string;
  readonly contentType: string;
  readonly bytes: number;
};

/** A file whose content is still there and which the actor may see. */
export async function findStoredFile(
  sql: Sql,
  clinicId: string,
  fileId: string,
): Promise<(StoredFileRow & FileOwner) | undefined> {
  const [row] = await sql.query<StoredFileRow & FileOwner>(
    `SELECT id, clinic_id AS "clinicId", content_type AS "contentType", bytes, owner_kind AS "ownerKind",
       owner_id AS "ownerId"
     FROM stored_file
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND removed_at IS NULL`,
    [clinicId, fileId],
  );
  return row;
}

const KEPT_FILE = `f.id, f.clinic_id AS "clinicId", f.content_type AS "contentType", f.bytes FROM stored_file f
  WHERE f.clinic_id = $1::uuid AND f.removed_at IS NULL`;

/** Every file a clinic keeps. */
export function listClinicFiles(sql: Sql, clinicId: string): Promise<StoredFileRow[]> {
  return sql.query<StoredFileRow>(`SELECT ${KEPT_FILE} ORDER BY f.id`, [clinicId]);
}

/** The pictures and videos of one patient, and those of the clinic's own exercises in their plans, as far as the actor may see them. */
export function listPatientFiles(
  sql: Sql,
  { clinicId, patientIds }: PatientScope,
  patientId: string,
): Promise<StoredFileRow[]> {
  if (patientIds !== null && !patientIds.some((id) => id === patientId)) return Promise.resolve([]);
  return sql.query<StoredFileRow>(
    `SELECT ${KEPT_FILE} AND ((f.owner_kind <> 'own-exercise' AND f.owner_id = $2::uuid)
       OR (f.owner_kind = 'own-exercise' AND f.id IN (
         SELECT unnest(ARRAY[o.photo_id, o.video_id]) FROM programme p
         JOIN programme_version v ON v.clinic_id = p.clinic_id AND v.programme_id = p.id
         JOIN programme_item i ON i.clinic_id = v.clinic_id AND i.version_id = v.id
         JOIN own_exercise_version o ON o.clinic_id = i.clinic_id AND o.id = i.own_version_id
         WHERE p.clinic_id = $1::uuid AND p.patient_id = $2::uuid))) ORDER BY f.id`,
    [clinicId, patientId],
  );
}

/** Which of these files still have a row that has not been removed. */
export async function listKept(
  sql: Sql,
  clinicId: string,
  fileIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await sql.query<{ id: string }>(
    `SELECT id FROM stored_file WHERE clinic_id = $1::uuid AND id = ANY ($2::uuid[]) AND removed_at IS NULL`,
    [clinicId, fileIds],
  );
  return new Set(rows.map(({ id }) => id));
}

/** The bytes a clinic keeps. Two uploads at the same moment are counted one after the other. */
export async function countStoredBytes(sql: Sql, clinicId: string): Promise<number> {
  await takeTurn(sql, `stored_file ${clinicId}`);
  const [row] = await sql.query<{ bytes: number }>(
    `SELECT coalesce(sum(bytes), 0)::float8 AS bytes FROM stored_file WHERE clinic_id = $1::uuid AND removed_at IS NULL`,
    [clinicId],
  );
  return row?.bytes ?? 0;
}

export async function createStoredFile(
  sql: Sql,
  file: StoredFileRow & FileOwner & { readonly createdBy: string | null },
): Promise<void> {
  const { id, clinicId, ownerKind, ownerId, contentType, bytes, createdBy } = file;
  await sql.query(
    `INSERT INTO stored_file (id, clinic_id, owner_kind, owner_id, content_type, bytes, created_by)
     VALUES ($1::uuid, $2::uuid, $3, $4::uuid, $5, $6::int, $7::uuid) RETURNING id`,
    [id, clinicId, ownerKind, ownerId, contentType, bytes, createdBy],
  );
}

/** Marks a file as gone; whoever does this removes its content after the transaction. */
export async function updateFileRemoved(sql: Sql, clinicId: string, fileId: string): Promise<void> {
  await sql.query(
    `UPDATE stored_file SET removed_at = now() WHERE clinic_id = $1::uuid AND id = $2::uuid AND removed_at IS NULL RETURNING id`,
    [clinicId, fileId],
  );
}

/** Whether two files were kept by one upload: a video and its still. */
export async function cameTogether(
  sql: Sql,
  clinicId: string,
  fileIds: readonly [string, string],
): Promise<boolean> {
  const rows = await sql.query<{ at: string }>(
    `SELECT DISTINCT created_at::text AS at FROM stored_file WHERE clinic_id = $1::uuid AND id = ANY($2::uuid[])`,
    [clinicId, fileIds],
  );
  return rows.length === 1;
}

/** Marks as gone every file of an exercise that neither its newest version (while in use) nor any plan shows; answers which. */
export async function removeUnneededFiles(
  sql: Sql,
  clinicId: string,
  exerciseId: string,
): Promise<readonly string[]> {
  const rows = await sql.query<{ id: string }>(
    `UPDATE stored_file f SET removed_at = now()
     WHERE f.clinic_id = $1::uuid AND f.owner_kind = 'own-exercise' AND f.owner_id = $2::uuid AND f.removed_at IS NULL
       AND NOT EXISTS (
         SELECT 1 FROM own_exercise_version v JOIN own_exercise e ON e.clinic_id = v.clinic_id AND e.id = v.exercise_id
         WHERE v.clinic_id = f.clinic_id AND v.exercise_id = f.owner_id AND f.id IN (v.photo_id, v.video_id)
           AND (EXISTS (SELECT 1 FROM programme_item i WHERE i.clinic_id = v.clinic_id AND i.own_version_id = v.id)
             OR (e.retired_at IS NULL AND v.number = (SELECT max(n.number) FROM own_exercise_version n
                  WHERE n.clinic_id = v.clinic_id AND n.exercise_id = v.exercise_id))))
     RETURNING f.id`,
    [clinicId, exerciseId],
  );
  return rows.map(({ id }) => id);
}
