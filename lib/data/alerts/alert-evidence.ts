import "server-only";
import { AMENDED_ANSWERS } from "@/lib/data/intakes/intake-amendments";
import type { ReplacedAnswer } from "@/lib/data/intakes/intakes";
import type { Sql } from "@/lib/data/sql";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import type { Tier } from "@/lib/domain/triage/tiers";

export type EvidenceRow = {
  readonly id: string;
  readonly at: Date;
  /** When the patient answered, where a phone had kept it. */
  readonly answeredAt: Date | null;
  /** It came from a phone that had been signed out from elsewhere. */
  readonly fromEndedPhone: boolean;
  /** Somebody answered for the patient, or interpreted. */
  readonly byOther: boolean;
  readonly tier: Tier;
  readonly firedRules: readonly string[];
  readonly checkInId: string | null;
  readonly intakeId: string | null;
  readonly sessionId: string | null;
  readonly scoreId: string | null;
  /** Of the check-in, by triage key; null when it is none. */
  readonly checkIn: Omit<FormAnswers, "painNow"> | null;
  /** What the patient read. */
  readonly language: string;
  readonly pain: number | null;
  readonly note: string | null;
  /** Of the intake with what was amended, by step, and the answers that were replaced. */
  readonly intake: IntakeAnswers | null;
  readonly replaced: readonly ReplacedAnswer[] | null;
  /** The patient's check-in before this one. */
  readonly before: Omit<FormAnswers, "painNow"> | null;
  readonly painBefore: number | null;
  readonly beforeAt: Date | null;
  /** Of the entered score, with the one before it; null when it is none. */
  readonly measure: string | null;
  readonly score: number | null;
  readonly scoreBefore: number | null;
};

const EVIDENCE = `WITH newest AS (
    SELECT DISTINCT ON (coalesce(check_in_id, intake_id, session_id, score_id, id)) * FROM alert_evidence
    WHERE clinic_id = $1::uuid AND alert_id = $2::uuid
    ORDER BY coalesce(check_in_id, intake_id, session_id, score_id, id), at DESC, id DESC
  )
  SELECT n.id, n.at, n.tier, n.fired_rules AS "firedRules", n.check_in_id AS "checkInId", n.intake_id AS "intakeId",
    n.session_id AS "sessionId", n.score_id AS "scoreId", o.measure, o.score::float8 AS score, f.score AS "scoreBefore", coalesce(k.answered_at, s.morning_at) AS "answeredAt", coalesce(k.from_ended_phone, false) AS "fromEndedPhone", coalesce(k.answered_by_other, i.answered_by_other, false) AS "byOther", k.answers AS "checkIn",
    coalesce(k.language, i.language, 'en') AS language, k.pain, k.note, i.answers || amended.answers AS intake,
    coalesce(i.draft -> 'replaced', '[]') || coalesce((SELECT jsonb_agg(jsonb_build_object('step', k, 'was', i.answers -> k))
      FROM jsonb_object_keys(amended.answers) k WHERE i.answers ? k), '[]') AS replaced, b.answers AS before, b.pain AS "painBefore", b.started_at AS "beforeAt"
  FROM newest n
  LEFT JOIN check_in k ON k.clinic_id = n.clinic_id AND k.id = n.check_in_id
  LEFT JOIN exercise_session s ON s.clinic_id = n.clinic_id AND s.id = n.session_id
  LEFT JOIN intake i ON i.clinic_id = n.clinic_id AND i.id = n.intake_id
  ${AMENDED_ANSWERS}
  LEFT JOIN outcome_score o ON o.clinic_id = n.clinic_id AND o.id = n.score_id
  LEFT JOIN LATERAL (
    SELECT e.score::float8 AS score FROM outcome_score e
    WHERE e.clinic_id = o.clinic_id AND e.patient_id = o.patient_id AND e.measure = o.measure AND e.withdrawn_at IS NULL
      AND (e.taken_on, e.entered_at, e.id) < (o.taken_on, o.entered_at, o.id)
    ORDER BY e.taken_on DESC, e.entered_at DESC, e.id DESC LIMIT 1
  ) f ON true
  LEFT JOIN LATERAL (
    SELECT answers, pain, started_at FROM check_in
    WHERE clinic_id = n.clinic_id AND patient_id = n.patient_id AND state <> 'draft'
      AND started_at < coalesce(k.started_at, i.started_at, n.at)
    ORDER BY started_at DESC LIMIT 1
  ) b ON true
  ORDER BY n.at DESC, n.id DESC`;

/** What stands in an alert: each source once, as it last added to it, the newest first. The caller has found the alert. */
export function listAlertEvidence(sql: Sql, clinicId: string, alertId: string): Promise<EvidenceRow[]> {
  return sql.query<EvidenceRow>(EVIDENCE, [clinicId, alertId]);
}
