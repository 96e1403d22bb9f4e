import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";

/**
 * toldAt: since when the clinic knows of answers as urgent as they are now. seenAt: when it acknowledged all of them. did:
 * what the patient said they do about them.
 */
export type IntakeAlarm = {
  readonly alertId: string;
  readonly toldAt: Date;
  readonly seenAt: Date | null;
  readonly did: "going" | "called" | null;
};

/** What calls for action in an intake's answers; undefined where nothing does, or the clinic has closed its alert. */
export async function findIntakeAlarm(
  sql: Sql,
  scope: PatientScope,
  intakeId: string,
): Promise<IntakeAlarm | undefined> {
  const [found] = await sql.query<Omit<IntakeAlarm, "toldAt"> & { toldAt: Date | null }>(
    `SELECT a.id AS "alertId", min(e.at) FILTER (WHERE e.tier >= i.tier) AS "toldAt", (
         SELECT replace(v.kind, 'patient-', '') FROM alert_event v
         WHERE v.clinic_id = a.clinic_id AND v.alert_id = a.id AND v.kind IN ('patient-going', 'patient-called')
           AND v.detail ->> 'intakeId' = $3::uuid::text ORDER BY v.at DESC LIMIT 1
       ) AS did,
       CASE WHEN max(a.acknowledged_at) >= max(e.at) THEN max(a.acknowledged_at) END AS "seenAt"
     FROM alert_evidence e JOIN intake i ON i.clinic_id = e.clinic_id AND i.id = e.intake_id
     JOIN alert a ON a.clinic_id = e.clinic_id AND a.id = e.alert_id AND a.state <> 'resolved'
     WHERE e.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR e.patient_id = ANY($2::uuid[])) AND e.intake_id = $3::uuid
     GROUP BY a.clinic_id, a.id`,
    [scope.clinicId, scope.patientIds, intakeId],
  );
  return found?.toldAt ? { ...found, toldAt: found.toldAt } : undefined;
}

/**
 * The visit whose questions a patient answered at home with what the clinic still has open, the gravest first: whatever
 * became of the visit. Undefined where nothing is open.
 */
export async function findAlarmedVisit(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<string | undefined> {
  const [found] = await sql.query<{ visitId: string }>(
    `SELECT i.visit_id AS "visitId" FROM intake i
     WHERE i.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR i.patient_id = ANY($2::uuid[])) AND i.patient_id = $3::uuid
       AND i.source = 'phone' AND i.tier IN ('emergency', 'urgent') AND EXISTS (
         SELECT FROM alert_evidence e JOIN alert a ON a.clinic_id = e.clinic_id AND a.id = e.alert_id
         WHERE e.clinic_id = i.clinic_id AND e.intake_id = i.id AND a.state <> 'resolved')
     ORDER BY i.tier DESC, i.started_at DESC LIMIT 1`,
    [scope.clinicId, scope.patientIds, patientId],
  );
  return found?.visitId;
}
