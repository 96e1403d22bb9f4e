import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { AskedSession } from "@/lib/domain/outbox/phone-morning";

/**
 * How it is the morning after a session: taken of the day that follows it, the newest answer counts. `at`: when a phone
 * says that it was answered; else it is as it is written, not as its transaction began, since of two at once the first to
 * begin may be the last to write. False where it is of another day, or an answer given later stands.
 */
export async function saveMorning(
  sql: Sql,
  scope: PatientScope,
  morning: { sessionId: string; pain: number; sore: boolean | null; day: string; at: Date | null },
): Promise<boolean> {
  const { sessionId, pain, sore, day, at } = morning;
  const saved = await sql.query(
    `UPDATE exercise_session SET morning_pain = $4::int, morning_sore = $6::boolean, morning_at = least($7::timestamptz, clock_timestamp())
     WHERE clinic_id = $1::uuid AND coalesce(first_id, id) = (SELECT coalesce(e.first_id, e.id) FROM exercise_session e
         WHERE e.clinic_id = $1::uuid AND e.id = $2::uuid) AND patient_id = ANY ($3::uuid[]) AND day = $5::date - 1
       AND (morning_at IS NULL OR morning_at <= least($7::timestamptz, clock_timestamp())) RETURNING id`,
    [scope.clinicId, sessionId, [...(scope.patientIds ?? [])], pain, day, sore, at],
  );
  return saved.length > 0;
}

/** The sessions with an entry since the day before, the newest first, to ask about the morning after each. */
export function listAskedSessions(
  sql: Sql,
  scope: PatientScope,
  { patientId, today }: { readonly patientId: string; readonly today: string },
): Promise<AskedSession[]> {
  return sql.query<AskedSession>(
    `SELECT id, client_key AS key, day::text AS day, morning_pain IS NOT NULL AS answered FROM exercise_session
     WHERE clinic_id = $1::uuid AND patient_id = $3::uuid AND ($2::uuid[] IS NULL OR patient_id = ANY ($2::uuid[]))
       AND day >= $4::date - 1 AND logged
     ORDER BY day DESC, started_at DESC`,
    [scope.clinicId, scope.patientIds, patientId, today],
  );
}
