import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";

export type DayFactsRow = {
  /** The dosing numbers the clinic moved. */
  readonly settings: Readonly<Record<string, number>>;
  /** What was done of the exercises asked about, each with its last day (YYYY-MM-DD). */
  readonly work: readonly { readonly exerciseId: string; readonly day: string }[];
  /** The worst pain of each day's check-ins, oldest first. */
  readonly pains: readonly { readonly date: string; readonly pain: number }[];
};

/**
 * What today's session is looked at with, in one statement: work done from a day up to today, and pain. `besides` is
 * the session that is being done; one of today that was not finished is still the same piece of work.
 */
export async function findDayFacts(
  sql: Sql,
  scope: PatientScope,
  of: Readonly<{
    patientId: string;
    today: string;
    workFrom: string;
    painFrom: string;
    exerciseIds: readonly string[];
    besides: string | null;
  }>,
): Promise<DayFactsRow | undefined> {
  const { patientId, today, workFrom, painFrom, exerciseIds, besides } = of;
  const [row] = await sql.query<DayFactsRow>(
    `SELECT c.dosing_settings AS settings,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('exerciseId', d.exercise_id, 'day', d.day)), '[]') FROM (
          SELECT coalesce(w.exercise_id, i.exercise_id) AS exercise_id, max(s.day) AS day
          FROM exercise_session s
          JOIN session_log l ON l.clinic_id = s.clinic_id AND l.session_id = s.id AND l.superseded_at IS NULL
          JOIN programme_item i ON i.clinic_id = l.clinic_id AND i.id = l.item_id
          LEFT JOIN item_swap w ON w.clinic_id = l.clinic_id AND w.id = l.swap_id
          WHERE s.clinic_id = p.clinic_id AND s.patient_id = p.id AND s.day BETWEEN $4::date AND $5::date
            AND (s.day < $5::date OR s.finished_at IS NOT NULL) AND s.id IS DISTINCT FROM $6::uuid
            AND l.outcome <> 'not_done' AND coalesce(w.exercise_id, i.exercise_id) = ANY ($7::text[])
          GROUP BY 1) d) AS work,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('date', d.day, 'pain', d.pain) ORDER BY d.day), '[]') FROM (
          SELECT (k.started_at AT TIME ZONE c.time_zone)::date AS day, max(k.pain) AS pain
          FROM check_in k
          WHERE k.clinic_id = p.clinic_id AND k.patient_id = p.id AND k.pain IS NOT NULL AND k.state <> 'draft'
            AND k.started_at >= $8::date
          GROUP BY 1) d) AS pains
     FROM patient p JOIN clinic c ON c.id = p.clinic_id
     WHERE p.clinic_id = $1::uuid AND p.id = $2::uuid AND ($3::uuid[] IS NULL OR p.id = ANY ($3::uuid[]))`,
    [scope.clinicId, patientId, scope.patientIds, workFrom, today, besides, exerciseIds, painFrom],
  );
  return row;
}
