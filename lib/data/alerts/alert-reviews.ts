import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";

export type PlannedReviewRow = {
  readonly alertId: string;
  /** The day as an instant at midnight UTC. */
  readonly on: Date;
  /** The day, YYYY-MM-DD. */
  readonly day: string;
  readonly firedRules: readonly string[];
};

/** The reviews planned with resolved alerts, the earliest first; one is done once a visit that day or later is. */
export function listPlannedReviews(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<PlannedReviewRow[]> {
  return sql.query<PlannedReviewRow>(
    `SELECT a.id AS "alertId", a.next_review_on::timestamp AT TIME ZONE 'UTC' AS on, a.next_review_on::text AS day,
       a.fired_rules AS "firedRules"
     FROM alert a
     WHERE a.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR a.patient_id = ANY($2::uuid[])) AND a.patient_id = $3::uuid
       AND a.state = 'resolved' AND a.next_review_on IS NOT NULL AND NOT EXISTS (SELECT FROM visit v
         WHERE v.clinic_id = a.clinic_id AND v.patient_id = a.patient_id AND v.status = 'done' AND v.day >= a.next_review_on)
     ORDER BY a.next_review_on, a.id LIMIT 5`,
    [scope.clinicId, scope.patientIds, patientId],
  );
}
