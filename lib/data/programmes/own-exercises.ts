import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { Dose } from "@/lib/domain/exercises/dose";
import type { OwnExercise } from "@/lib/domain/exercises/own-exercise";

/** The id of a file whose content is still there. */
const kept = (column: string) =>
  `(SELECT s.id FROM stored_file s WHERE s.clinic_id = ${column.charAt(0)}.clinic_id AND s.id = ${column} AND s.removed_at IS NULL)`;

/** The clinic's own words of programme item `i`, as JSON; null where it shows the catalogue's. */
export const OWN_TEXT = `(SELECT jsonb_build_object('versionId', o.id, 'name', o.name, 'steps', to_jsonb(o.steps), 'fault', o.fault,
  'easier', o.easier, 'photoId', ${kept("o.photo_id")}, 'videoId', ${kept("o.video_id")}) FROM own_exercise_version o WHERE o.clinic_id = i.clinic_id AND o.id = i.own_version_id)`;

const NEWEST = `
  SELECT e.id, e.basis, e.retired_at IS NOT NULL AS retired, v.id AS "versionId", v.number, v.name, v.steps, v.fault, v.easier,
         v.tags, v.dose, v.source, v.licence, ${kept("v.photo_id")} AS "photoId", ${kept("v.video_id")} AS "videoId",
         ARRAY(SELECT x.id::text FROM own_exercise_version x WHERE x.clinic_id = e.clinic_id AND x.exercise_id = e.id) AS "versionIds"
  FROM own_exercise e
  JOIN LATERAL (SELECT * FROM own_exercise_version n WHERE n.clinic_id = e.clinic_id AND n.exercise_id = e.id
                ORDER BY n.number DESC LIMIT 1) v ON true`;

/** Every exercise of the clinic's own in its newest version, by name. */
export function listOwnExercises(sql: Sql, clinicId: string): Promise<OwnExercise[]> {
  return sql.query<OwnExercise>(`${NEWEST} WHERE e.clinic_id = $1::uuid ORDER BY lower(v.name), e.id`, [
    clinicId,
  ]);
}

export async function findOwnExercise(
  sql: Sql,
  clinicId: string,
  exerciseId: string,
): Promise<OwnExercise | undefined> {
  const [row] = await sql.query<OwnExercise>(`${NEWEST} WHERE e.clinic_id = $1::uuid AND e.id = $2::uuid`, [
    clinicId,
    exerciseId,
  ]);
  return row;
}

export async function createOwnExercise(sql: Sql, clinicId: string, basis: string): Promise<string> {
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO own_exercise (clinic_id, basis) VALUES ($1::uuid, $2) RETURNING id`,
    [clinicId, basis],
  );
  if (!row) throw new Error("no exercise row returned");
  return row.id;
}

export type NewOwnVersion = {
  readonly clinicId: string;
  readonly exerciseId: string;
  readonly number: number;
  readonly name: string;
  readonly steps: readonly string[];
  readonly fault: string;
  readonly easier: string;
  readonly tags: readonly string[];
  readonly dose: Dose;
  readonly source: string;
  readonly licence: string;
  readonly photoId: string | null;
  readonly videoId: string | null;
  readonly createdBy: string;
};

/** Writes a version; numbers are unique, so of two writers at the same moment one is refused as a conflict. */
export async function createOwnVersion(sql: Sql, version: NewOwnVersion): Promise<string> {
  const { clinicId, exerciseId, number, name, steps, fault, easier, tags, dose } = version;
  const { source, licence, photoId, videoId, createdBy } = version;
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO own_exercise_version (clinic_id, exercise_id, number, name, steps, fault, easier, tags, dose, source, licence,
       photo_id, video_id, created_by)
     VALUES ($1::uuid, $2::uuid, $3::int, $4, $5::text[], $6, $7, $8::text[], $9::jsonb, $10, $11, $12::uuid, $13::uuid, $14::uuid)
     RETURNING id`,
    [
      ...[clinicId, exerciseId, number, name, steps, fault, easier, tags, JSON.stringify(dose)],
      ...[source, licence, photoId, videoId, createdBy],
    ],
  );
  if (!row) throw new Error("no version row returned");
  return row.id;
}

/** Takes an exercise out of use or back into it; false when there is none. Plans that have it keep it. */
export async function updateRetired(
  sql: Sql,
  clinicId: string,
  exerciseId: string,
  retired: boolean,
): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE own_exercise SET retired_at = CASE WHEN $3::boolean THEN coalesce(retired_at, now()) END
     WHERE clinic_id = $1::uuid AND id = $2::uuid RETURNING id`,
    [clinicId, exerciseId, retired],
  );
  return rows.length === 1;
}

/** Of those versions the ones that are the clinic's, each with the catalogue entry its exercise stands on. */
export function listOwnBases(
  sql: Sql,
  clinicId: string,
  versionIds: readonly string[],
): Promise<{ versionId: string; basis: string }[]> {
  return sql.query(
    `SELECT v.id AS "versionId", e.basis FROM own_exercise_version v
     JOIN own_exercise e ON e.clinic_id = v.clinic_id AND e.id = v.exercise_id
     WHERE v.clinic_id = $1::uuid AND v.id = ANY ($2::uuid[])`,
    [clinicId, versionIds],
  );
}
