import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { EvidenceRow } from "@/lib/data/alerts/alert-evidence";
import type { CheckInState } from "@/lib/data/check-ins/check-in-submissions";
import type { Sql } from "@/lib/data/sql";
import type { HistoryKey } from "@/lib/domain/triage/answers";
import type { Tier } from "@/lib/domain/triage/tiers";

const IN_SCOPE = `k.clinic_id = $1::uuid AND k.patient_id = $2::uuid
  AND ($3::uuid[] IS NULL OR k.patient_id = ANY ($3::uuid[]))`;

/** What of a check-in a clinician reads before a visit. */
export type ToldRow = {
  readonly id: string;
  readonly at: Date;
  readonly state: CheckInState;
  readonly tier: Tier;
  readonly firedRules: readonly string[];
  readonly note: string | null;
  readonly byOther: boolean;
};

const TOLD = `k.id, coalesce(k.committed_at, k.started_at) AS at, k.state, k.tier, k.fired_rules AS "firedRules", k.note, k.answered_by_other AS "byOther"`;

/** Of a check-in `k`: since the last visit before the day $4. */
const SINCE_VISIT = `k.started_at > coalesce((SELECT max(coalesce(v.arrived_at, v.starts_at)) FROM visit v
    WHERE v.clinic_id = k.clinic_id AND v.patient_id = k.patient_id AND v.day < $4::text::date
      AND v.status NOT IN ('booked', 'cancelled', 'no_show')), '-infinity')`;

/** Whether the patient finished a check-in since their last visit, or one of theirs called for help. */
export async function hasCheckedInSinceVisit(
  sql: Pick<Sql, "query">,
  scope: PatientScope,
  patientId: string,
  today: string,
): Promise<boolean> {
  const found = await sql.query(
    `SELECT 1 AS one FROM check_in k WHERE ${IN_SCOPE} AND k.state <> 'draft' AND ${SINCE_VISIT} LIMIT 1`,
    [scope.clinicId, patientId, scope.patientIds, today],
  );
  return found.length > 0;
}

/**
 * The patient's check-ins since their last visit that showed something or have words of their own, the newest first; all
 * of them where there was no visit. A visit of today is the one they are read for.
 */
export function listToldSinceVisit(
  sql: Pick<Sql, "query">,
  scope: PatientScope,
  patientId: string,
  { today, atMost }: { readonly today: string; readonly atMost: number },
): Promise<ToldRow[]> {
  return sql.query<ToldRow>(
    `SELECT ${TOLD} FROM check_in k
     WHERE ${IN_SCOPE} AND (k.tier <> 'none' OR k.note <> '') AND ${SINCE_VISIT}
     ORDER BY k.started_at DESC LIMIT $5::int`,
    [scope.clinicId, patientId, scope.patientIds, today, atMost],
  );
}

/** One check-in with its answers beside those of the one before, and the alert it stands in. */
export type WholeToldRow = ToldRow &
  Pick<EvidenceRow, "answeredAt" | "fromEndedPhone" | "checkIn" | "language" | "pain"> &
  Pick<EvidenceRow, "before" | "painBefore" | "beforeAt"> & {
    readonly history: readonly HistoryKey[];
    readonly alertId: string | null;
  };

export async function findToldCheckIn(
  sql: Pick<Sql, "query">,
  scope: PatientScope,
  { patientId, checkInId }: { readonly patientId: string; readonly checkInId: string },
): Promise<WholeToldRow | undefined> {
  const [found] = await sql.query<WholeToldRow>(
    `SELECT ${TOLD}, k.answered_at AS "answeredAt", k.from_ended_phone AS "fromEndedPhone", k.answers AS "checkIn",
       k.language, k.pain, p.history_flags AS history, b.answers AS before, b.pain AS "painBefore", b.started_at AS "beforeAt",
       (SELECT e.alert_id FROM alert_evidence e WHERE e.clinic_id = k.clinic_id AND e.check_in_id = k.id
         ORDER BY e.at DESC LIMIT 1) AS "alertId"
     FROM check_in k JOIN patient p ON p.clinic_id = k.clinic_id AND p.id = k.patient_id
     LEFT JOIN LATERAL (SELECT o.answers, o.pain, o.started_at FROM check_in o
       WHERE o.clinic_id = k.clinic_id AND o.patient_id = k.patient_id AND o.state <> 'draft' AND o.started_at < k.started_at
       ORDER BY o.started_at DESC LIMIT 1) b ON true
     WHERE ${IN_SCOPE} AND k.id = $4::uuid`,
    [scope.clinicId, patientId, scope.patientIds, checkInId],
  );
  return found;
}
