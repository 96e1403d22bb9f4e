import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { Angles } from "@/lib/domain/posture-photos/angles";
import type { Landmarks, PhotoView, PictureSize } from "@/lib/domain/posture-photos/landmarks";

export type PosturePhotoRow = PictureSize & {
  readonly id: string;
  readonly patientId: string;
  readonly fileId: string;
  readonly view: PhotoView;
  /** The clinic's day, YYYY-MM-DD. */
  readonly takenOn: string;
  readonly takenAt: Date;
  readonly takenBy: string;
  readonly landmarks: Landmarks;
  readonly angles: Angles;
};

const COLUMNS = `p.id, p.patient_id AS "patientId", p.file_id AS "fileId", p.view, p.width, p.height,
  p.taken_on::text AS "takenOn", p.created_at AS "takenAt", s.name AS "takenBy", p.landmarks, p.angles`;
const OF_SCOPE = `FROM posture_photo p JOIN staff s ON s.clinic_id = p.clinic_id AND s.id = p.taken_by
  WHERE p.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR p.patient_id = ANY ($2::uuid[])) AND p.removed_at IS NULL`;

/** A patient's photos that are still there, newest first. */
export function listPosturePhotos(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<PosturePhotoRow[]> {
  return sql.query<PosturePhotoRow>(
    `SELECT ${COLUMNS} ${OF_SCOPE} AND p.patient_id = $3::uuid ORDER BY p.taken_on DESC, p.created_at DESC`,
    [scope.clinicId, scope.patientIds, patientId],
  );
}

/** One photo that is still there; undefined outside the scope. */
export async function findPosturePhoto(
  sql: Sql,
  scope: PatientScope,
  photoId: string,
): Promise<PosturePhotoRow | undefined> {
  const [row] = await sql.query<PosturePhotoRow>(`SELECT ${COLUMNS} ${OF_SCOPE} AND p.id = $3::uuid`, [
    scope.clinicId,
    scope.patientIds,
    photoId,
  ]);
  return row;
}

type NewPhoto = PictureSize & {
  readonly clinicId: string;
  readonly patientId: string;
  readonly fileId: string;
  readonly view: PhotoView;
  readonly takenBy: string;
};

/** Keeps a photo as taken today by the clinic's clock; answers its id. */
export async function createPosturePhoto(sql: Sql, photo: NewPhoto): Promise<string> {
  const { clinicId, patientId, fileId, view, width, height, takenBy } = photo;
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO posture_photo (clinic_id, patient_id, file_id, view, width, height, taken_on, taken_by)
     SELECT $1::uuid, $2::uuid, $3::uuid, $4, $5::int, $6::int, (now() AT TIME ZONE c.time_zone)::date, $7::uuid
     FROM clinic c WHERE c.id = $1::uuid RETURNING id`,
    [clinicId, patientId, fileId, view, width, height, takenBy],
  );
  if (!row) throw new Error("a photo needs its clinic");
  return row.id;
}

export type Marked = {
  readonly landmarks: Landmarks;
  readonly angles: Angles;
  readonly formulas: number;
  readonly markedBy: string;
  /** Null: whatever stands there. */
  readonly over: Landmarks | null;
};

/**
 * Puts landmarks and the angles worked out from them on a photo. Where somebody else has marked it since it stood as
 * `over`, nothing is changed and false is answered. Nobody is in their own way: an answer that was lost is no colleague.
 */
export async function updatePhotoMarks(
  sql: Sql,
  clinicId: string,
  photoId: string,
  { landmarks, angles, formulas, markedBy, over }: Marked,
): Promise<boolean> {
  const changed = await sql.query(
    `UPDATE posture_photo SET landmarks = $3::text::jsonb, angles = $4::text::jsonb, formulas = $5::int,
       marked_by = $6::uuid, marked_at = now()
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND removed_at IS NULL
       AND ($7::text IS NULL OR marked_by IS NULL OR marked_by = $6::uuid OR landmarks = $7::text::jsonb) RETURNING id`,
    [
      ...[clinicId, photoId, JSON.stringify(landmarks), JSON.stringify(angles), formulas, markedBy],
      over && JSON.stringify(over),
    ],
  );
  return changed.length > 0;
}

/** Who marked a photo last; undefined where nobody did. */
export async function findMarker(sql: Sql, clinicId: string, photoId: string): Promise<string | undefined> {
  const [row] = await sql.query<{ name: string }>(
    `SELECT s.name FROM posture_photo p JOIN staff s ON s.clinic_id = p.clinic_id AND s.id = p.marked_by
     WHERE p.clinic_id = $1::uuid AND p.id = $2::uuid`,
    [clinicId, photoId],
  );
  return row?.name;
}

/** Marks a photo as gone. */
export async function updatePhotoRemoved(sql: Sql, clinicId: string, photoId: string): Promise<void> {
  await sql.query(
    `UPDATE posture_photo SET removed_at = now() WHERE clinic_id = $1::uuid AND id = $2::uuid AND removed_at IS NULL RETURNING id`,
    [clinicId, photoId],
  );
}
