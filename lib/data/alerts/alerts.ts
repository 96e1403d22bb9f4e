import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { AlertState } from "@/lib/domain/alerts/alert-state";
import type { PauseClass } from "@/lib/domain/triage/rule";
import type { Tier } from "@/lib/domain/triage/tiers";
import type { CancerDetails } from "@/lib/domain/patients/cancer-details";

export type AlertListRow = {
  readonly id: string;
  readonly version: number;
  readonly tier: Tier;
  /** The highest the rules gave; above `tier` once a clinician stepped down. */
  readonly rulesTier: Tier;
  readonly state: AlertState;
  readonly firedRules: readonly string[];
  /** Of the newest evidence; null for a trend nobody answered. */
  readonly source: "check-in" | "intake" | "session" | "trend";
  /** How many check-ins, intakes and sessions stand in it, and when the last was added. */
  readonly sources: number;
  readonly lastAt: Date;
  /** Of the patient's next visit today. */
  readonly appointmentAt: Date | null;
  readonly raisedAt: Date;
  /** When the running cycle of its clock began: raised, opened again or run out. */
  readonly cycleStartedAt: Date;
  readonly acknowledgedAt: Date | null;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedById: string | null;
  readonly patientId: string;
  readonly name: string;
  /** YYYY-MM-DD */
  readonly birthDate: string;
  readonly hasProgramme: boolean;
  readonly paused: boolean | null;
  readonly pause: readonly PauseClass[] | null;
};
/** Beside each row the clinic's zone; an empty list is one row without an id. */
export type AlertListLine = { readonly timeZone: string } & (AlertListRow | { readonly id: null });

const ROW = `a.id, a.version, a.tier, a.state, coalesce(a.stepped_down_from, a.tier) AS "rulesTier", a.fired_rules AS "firedRules", v.source,
  v.sources, v.last_at AS "lastAt",
  n.starts_at AS "appointmentAt",
  a.raised_at AS "raisedAt", a.cycle_started_at AS "cycleStartedAt", a.acknowledged_at AS "acknowledgedAt", s.name AS "acknowledgedBy", a.acknowledged_by AS "acknowledgedById", p.id AS "patientId",
  p.full_name AS name, p.birth_date::text AS "birthDate", g.id IS NOT NULL AS "hasProgramme", g.paused, g.pause`;

const WITH_EVIDENCE = `LEFT JOIN LATERAL (
    SELECT count(DISTINCT coalesce(check_in_id, intake_id, session_id, score_id, id))::int AS sources, max(at) AS last_at,
      (array_agg(CASE WHEN check_in_id IS NOT NULL THEN 'check-in' WHEN intake_id IS NOT NULL THEN 'intake'
        WHEN session_id IS NOT NULL THEN 'session' WHEN score_id IS NOT NULL THEN 'score' ELSE 'trend' END ORDER BY at DESC, id DESC))[1] AS source
    FROM alert_evidence WHERE clinic_id = a.clinic_id AND alert_id = a.id
  ) v ON true`;

const WITH_APPOINTMENT = `LEFT JOIN LATERAL (
    SELECT starts_at FROM visit WHERE clinic_id = a.clinic_id AND patient_id = a.patient_id
      AND day = (now() AT TIME ZONE c.time_zone)::date AND status NOT IN ('done', 'cancelled', 'no_show')
    ORDER BY starts_at LIMIT 1
  ) n ON true`;

const WITH_PROGRAMME = `LEFT JOIN LATERAL (
    SELECT id, paused_at IS NOT NULL AS paused, pause, title, paused_at, paused_by_alert_id FROM programme
    WHERE clinic_id = a.clinic_id AND patient_id = a.patient_id AND ended_at IS NULL
    ORDER BY created_at DESC LIMIT 1
  ) g ON true`;

const LIST = `WITH wanted AS (
    SELECT * FROM alert WHERE clinic_id = $1::uuid AND state IN ('open', 'acknowledged')
    UNION ALL
    SELECT a.* FROM programme g JOIN alert a ON a.clinic_id = g.clinic_id AND a.id = g.paused_by_alert_id
    WHERE g.clinic_id = $1::uuid AND g.paused_by_alert_id IS NOT NULL AND g.ended_at IS NULL AND a.state = 'resolved'
  )
  SELECT c.time_zone AS "timeZone", ${ROW}
  FROM clinic c
  LEFT JOIN wanted a ON a.clinic_id = c.id AND ($2::uuid[] IS NULL OR a.patient_id = ANY($2::uuid[]))
  LEFT JOIN patient p ON p.clinic_id = a.clinic_id AND p.id = a.patient_id
  LEFT JOIN staff s ON s.clinic_id = a.clinic_id AND s.id = a.acknowledged_by
  ${WITH_EVIDENCE}
  ${WITH_APPOINTMENT}
  ${WITH_PROGRAMME}
  WHERE c.id = $1::uuid`;

/** Every alert that waits for somebody, in no order. One statement. */
export function listAlerts(sql: Sql, scope: PatientScope): Promise<AlertListLine[]> {
  return sql.query<AlertListLine>(LIST, [scope.clinicId, scope.patientIds]);
}

export type AlertDetailRow = AlertListRow & {
  readonly timeZone: string;
  readonly age: number;
  readonly history: readonly string[];
  readonly cancer: CancerDetails | null;
  readonly hasToldHistory: boolean;
  readonly mobile: string | null;
  readonly mayRing: boolean;
  readonly mayLeaveMessage: boolean;
  readonly emergencyName: string | null;
  readonly emergencyPhone: string | null;
  readonly programmeTitle: string | null;
  readonly pausedAt: Date | null;
  readonly resolvedAt: Date | null;
  readonly resolvedBy: string | null;
  readonly outcome: string | null;
  readonly resolutionNote: string | null;
  readonly handledBy: string | null;
  readonly handledAt: Date | null;
  readonly nextReviewOn: Date | null;
  /** Other unresolved alerts of this patient. */
  readonly othersOpen: number;
};

/** One alert with everything a clinician needs before ringing; undefined outside the scope. */
export async function findAlert(
  sql: Sql,
  scope: PatientScope,
  alertId: string,
): Promise<AlertDetailRow | undefined> {
  const [found] = await sql.query<AlertDetailRow>(
    `SELECT c.time_zone AS "timeZone", ${ROW},
       date_part('year', age((now() AT TIME ZONE c.time_zone)::date, p.birth_date))::int AS age,
       p.history_flags AS history, p.cancer,
       EXISTS (SELECT FROM history_version w WHERE w.clinic_id = p.clinic_id AND w.patient_id = p.id AND w.reason = '') AS "hasToldHistory", p.mobile, p.may_ring AS "mayRing", p.may_leave_message AS "mayLeaveMessage",
       p.emergency_name AS "emergencyName", p.emergency_phone AS "emergencyPhone", g.title AS "programmeTitle",
       g.paused_at AS "pausedAt", a.resolved_at AS "resolvedAt", r.name AS "resolvedBy", a.outcome,
       a.note AS "resolutionNote", h.name AS "handledBy", a.handled_at AS "handledAt",
       a.next_review_on::timestamp AT TIME ZONE 'UTC' AS "nextReviewOn",
       (SELECT count(*)::int FROM alert o WHERE o.clinic_id = a.clinic_id AND o.patient_id = a.patient_id
          AND o.state <> 'resolved' AND o.id <> a.id) AS "othersOpen"
     FROM alert a
     JOIN clinic c ON c.id = a.clinic_id
     JOIN patient p ON p.clinic_id = a.clinic_id AND p.id = a.patient_id
     LEFT JOIN staff s ON s.clinic_id = a.clinic_id AND s.id = a.acknowledged_by
     LEFT JOIN staff r ON r.clinic_id = a.clinic_id AND r.id = a.resolved_by
     LEFT JOIN staff h ON h.clinic_id = a.clinic_id AND h.id = a.handled_by
     ${WITH_EVIDENCE}
     ${WITH_APPOINTMENT}
     ${WITH_PROGRAMME}
     WHERE a.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR a.patient_id = ANY($2::uuid[])) AND a.id = $3::uuid`,
    [scope.clinicId, scope.patientIds, alertId],
  );
  return found;
}

/** Takes every hold off the running programmes of an alert's patient, and notes since when all stood still; how many were held. */
export async function updateProgrammesResumed(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<number> {
  const changed = await sql.query(
    `WITH held AS (
       INSERT INTO programme_hold (clinic_id, programme_id, held_from, held_until)
       SELECT clinic_id, id, paused_at, now() FROM programme
       WHERE clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR patient_id = ANY($2::uuid[])) AND patient_id = $3::uuid
         AND ended_at IS NULL AND paused_at IS NOT NULL
     )
     UPDATE programme SET paused_at = NULL, paused_by_alert_id = NULL, pause = '{}'
     WHERE clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR patient_id = ANY($2::uuid[])) AND patient_id = $3::uuid
       AND ended_at IS NULL AND (paused_at IS NOT NULL OR pause <> '{}') RETURNING id`,
    [scope.clinicId, scope.patientIds, patientId],
  );
  return changed.length;
}
