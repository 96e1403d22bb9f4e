import "server-only";
import { lateralCourse } from "@/lib/data/check-ins/course";
import { withCourse, type WithCourseRow } from "@/lib/data/check-ins/course-row";
import type { Sql } from "@/lib/data/sql";
import { BASELINE_NOW } from "@/lib/data/check-ins/baselines";
import { CHANGES_IN_EFFECT } from "@/lib/data/safety/safety-changes";
import type { TriagePatient } from "@/lib/data/check-ins/triage-patient";

/** Somebody who has not checked in for a while, with where their silence began. */
export type SilentPatient = TriagePatient & {
  readonly missedDays: number;
  /** What the alert hangs on: the last check-in or the last intake, whichever came later. */
  readonly checkInId: string | null;
  readonly intakeId: string | null;
};

const SILENT = `WITH silent AS MATERIALIZED (
    SELECT p.*, CASE WHEN handed.at > last.at THEN NULL ELSE last.id END AS last_id, handed.id AS handed_id,
      greatest(last.at, handed.at) AS since
    FROM patient p
    LEFT JOIN LATERAL (SELECT k.id, k.started_at AS at FROM check_in k
      WHERE k.clinic_id = p.clinic_id AND k.patient_id = p.id AND k.state <> 'draft'
      ORDER BY k.started_at DESC LIMIT 1) last ON true
    LEFT JOIN LATERAL (SELECT i.id, i.started_at AS at FROM intake i
      WHERE i.clinic_id = p.clinic_id AND i.patient_id = p.id ORDER BY i.started_at DESC LIMIT 1) handed ON true
    WHERE p.clinic_id = $1::uuid
      AND ('cesWatch' = ANY (p.history_flags) OR EXISTS (SELECT 1 FROM alert a
        WHERE a.clinic_id = p.clinic_id AND a.patient_id = p.id AND a.tier >= 'urgent'))
      AND greatest(last.at, handed.at) BETWEEN now() - interval '28 days' AND now() - $2::int * interval '1 day'
      AND NOT EXISTS (SELECT 1 FROM alert_evidence v WHERE v.clinic_id = p.clinic_id AND v.patient_id = p.id
        AND 'TR-13' = ANY (v.fired_rules) AND v.at > greatest(last.at, handed.at))
  )
  SELECT p.id AS "patientId", p.sex, p.history_flags AS history, ${BASELINE_NOW} AS baseline,
    date_part('year', age((now() AT TIME ZONE c.time_zone)::date, p.birth_date))::int AS age,
    ${CHANGES_IN_EFFECT}, course.row AS course, p.last_id AS "checkInId", p.handed_id AS "intakeId",
    floor(extract(epoch FROM now() - p.since) / 86400)::int AS "missedDays"
  FROM silent p JOIN clinic c ON c.id = p.clinic_id ${lateralCourse()}`;

/**
 * Who is silent and on a cauda equina watch, or once had an emergency or urgent alert, and whom TR-13 has not raised
 * since. After 28 days it is a break, and no longer a silence. `leastDays` is the shortest silence any clinic may ask
 * about; the rule decides.
 */
export async function listSilentPatients(
  sql: Sql,
  clinicId: string,
  leastDays: number,
): Promise<SilentPatient[]> {
  const found = await sql.query<WithCourseRow<SilentPatient>>(SILENT, [clinicId, leastDays]);
  return found.map((row) => withCourse<SilentPatient>(row));
}
