import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";

/** Begun, nothing in it called for action, and no later one was finished: an alert's check-in has a person already. */
const OPEN = `k.state = 'draft' AND NOT EXISTS (SELECT 1 FROM check_in later
  WHERE later.clinic_id = k.clinic_id AND later.patient_id = k.patient_id AND later.state <> 'draft'
    AND later.started_at > k.started_at)`;

type UnfinishedRow = {
  readonly patientId: string;
  readonly name: string;
  readonly startedAt: Date;
};

/**
 * Check-ins left open for 24 hours, at most a fortnight back, one a patient, newest first. The open ones are read first:
 * as one join PostgreSQL looked for one at each patient of the clinic.
 */
export function listUnfinishedCheckIns(sql: Sql, scope: PatientScope): Promise<UnfinishedRow[]> {
  return sql.query<UnfinishedRow>(
    `WITH open AS MATERIALIZED (
       SELECT DISTINCT ON (k.patient_id) k.clinic_id, k.patient_id, k.started_at FROM check_in k
       WHERE k.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR k.patient_id = ANY ($2::uuid[]))
         AND k.started_at BETWEEN now() - interval '14 days' AND now() - interval '24 hours' AND ${OPEN}
       ORDER BY k.patient_id, k.started_at DESC)
     SELECT p.id AS "patientId", p.full_name AS name, o.started_at AS "startedAt"
     FROM open o JOIN patient p ON p.clinic_id = o.clinic_id AND p.id = o.patient_id ORDER BY o.started_at DESC`,
    [scope.clinicId, scope.patientIds],
  );
}

/** Check-ins open for 2 to 24 hours whose patient has an address and has not been reminded of this one. */
export function listCheckInsToRemind(
  sql: Sql,
  clinicId: string,
): Promise<{ readonly id: string; readonly email: string }[]> {
  return sql.query(
    `WITH open AS MATERIALIZED (SELECT k.clinic_id, k.patient_id, k.id, k.started_at FROM check_in k
       WHERE k.clinic_id = $1::uuid AND k.started_at BETWEEN now() - interval '24 hours' AND now() - interval '2 hours' AND ${OPEN})
     SELECT k.id, p.portal_email AS email FROM open k JOIN patient p ON p.clinic_id = k.clinic_id AND p.id = k.patient_id
     WHERE p.portal_email IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM mail m WHERE m.clinic_id = k.clinic_id AND m.dedupe_key = 'check-in-open:' || k.id)
     ORDER BY k.started_at LIMIT 50`,
    [clinicId],
  );
}
