import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { CancerDetails } from "@/lib/domain/patients/cancer-details";
import type { Sql } from "@/lib/data/sql";

/**
 * Who checked in, and what has become of it. seenAt: when the clinic acknowledged the alert with these answers in it.
 * closedAt: when it resolved that alert, while it stays so. did: what the patient said they do.
 */
export type CheckInOutcome = {
  readonly name: string;
  readonly birthDate: Date;
  readonly hasToldHistory: boolean;
  readonly cancer: CancerDetails | null;
  readonly alert: {
    readonly seenAt: Date | null;
    readonly closedAt: Date | null;
    readonly did: "going" | "called" | null;
  } | null;
};

type Row = {
  name: string;
  birthDate: Date;
  hasToldHistory: boolean;
  cancer: CancerDetails | null;
  alertId: string | null;
  seenAt: Date | null;
  closedAt: Date | null;
  did: "going" | "called" | null;
};

export async function findCheckInOutcome(
  sql: Sql,
  scope: PatientScope,
  checkInId: string,
): Promise<CheckInOutcome | undefined> {
  const [found] = await sql.query<Row>(
    `SELECT p.full_name AS name, p.birth_date::timestamp AT TIME ZONE 'UTC' AS "birthDate", p.cancer, a.id AS "alertId",
       CASE WHEN a.acknowledged_at >= a.at THEN a.acknowledged_at END AS "seenAt",
       CASE WHEN a.state = 'resolved' THEN a.resolved_at END AS "closedAt", e.did,
       EXISTS (SELECT FROM history_version h WHERE h.clinic_id = k.clinic_id AND h.patient_id = k.patient_id AND h.reason = '') AS "hasToldHistory"
     FROM check_in k JOIN patient p ON p.clinic_id = k.clinic_id AND p.id = k.patient_id
     LEFT JOIN LATERAL (
       SELECT b.id, b.state, b.acknowledged_at, b.resolved_at, v.at FROM alert_evidence v
       JOIN alert b ON b.clinic_id = v.clinic_id AND b.id = v.alert_id
       WHERE v.clinic_id = k.clinic_id AND v.patient_id = k.patient_id AND v.check_in_id = k.id
       ORDER BY v.at DESC, v.id DESC LIMIT 1
     ) a ON true
     LEFT JOIN LATERAL (
       SELECT replace(kind, 'patient-', '') AS did FROM alert_event
       WHERE clinic_id = k.clinic_id AND alert_id = a.id AND kind IN ('patient-going', 'patient-called')
         AND detail ->> 'checkInId' = k.id::text
       ORDER BY at DESC LIMIT 1
     ) e ON true
     WHERE k.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR k.patient_id = ANY($2::uuid[])) AND k.id = $3::uuid`,
    [scope.clinicId, scope.patientIds, checkInId],
  );
  if (!found) return undefined;
  const { name, birthDate, hasToldHistory, cancer, alertId, seenAt, closedAt, did } = found;
  return {
    name,
    birthDate,
    hasToldHistory,
    cancer,
    alert: alertId === null ? null : { seenAt, closedAt, did },
  };
}
