import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";

/** The day of a programme's first session; null before it. */
export async function findFirstSessionDay(
  sql: Sql,
  scope: PatientScope,
  programmeId: string,
): Promise<string | null> {
  const [row] = await sql.query<{ day: string | null }>(
    `SELECT min(s.day)::text AS day FROM exercise_session s
     JOIN programme_version v ON v.clinic_id = s.clinic_id AND v.id = s.version_id
     WHERE s.clinic_id = $1::uuid AND v.programme_id = $2::uuid AND ($3::uuid[] IS NULL OR s.patient_id = ANY ($3::uuid[]))`,
    [scope.clinicId, programmeId, scope.patientIds],
  );
  return row?.day ?? null;
}
