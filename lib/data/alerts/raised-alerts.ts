import "server-only";
import { endedBaselinesOf, endedValues } from "@/lib/data/check-ins/baselines";
import type { LastStatement, Sql } from "@/lib/data/sql";
import type { AlertState } from "@/lib/domain/alerts/alert-state";
import type { EndedBaseline } from "@/lib/domain/baselines/baseline";
import type { PauseClass } from "@/lib/domain/triage/rule";
import type { Tier } from "@/lib/domain/triage/tiers";

/** What made the alert; none of the four for a trend that nobody answered. */
export type AlertSource = {
  readonly checkInId?: string;
  readonly intakeId?: string;
  readonly sessionId?: string;
  readonly scoreId?: string;
};

export type AlertEvidence = {
  readonly clinicId: string;
  readonly patientId: string;
  readonly source: AlertSource;
  readonly tier: Tier;
  readonly firedRules: readonly string[];
  readonly ruleSet: string;
};

/** What a source has brought so far, and what became of its alert. */
export type SourceAlert = {
  readonly id: string;
  readonly state: AlertState;
  readonly tier: Tier;
  readonly firedRules: readonly string[];
};

type OfSource = Pick<AlertEvidence, "clinicId" | "patientId" | "source">;
const sourceIds = ({ checkInId, intakeId, sessionId, scoreId }: AlertSource) =>
  [checkInId ?? null, intakeId ?? null, sessionId ?? null, scoreId ?? null] as const;

/** The newest alert of a check-in, intake, session or score, with what that source fired when it last added to it. */
export async function findAlertOfSource(
  sql: Sql,
  { clinicId, patientId, source }: OfSource,
): Promise<SourceAlert | undefined> {
  const [found] = await sql.query<SourceAlert>(
    `SELECT a.id, a.state, e.tier, e.fired_rules AS "firedRules"
     FROM alert_evidence e JOIN alert a ON a.clinic_id = e.clinic_id AND a.id = e.alert_id
     WHERE e.clinic_id = $1::uuid AND e.patient_id = $2::uuid AND e.check_in_id IS NOT DISTINCT FROM $3::uuid
       AND e.intake_id IS NOT DISTINCT FROM $4::uuid AND e.session_id IS NOT DISTINCT FROM $5::uuid
       AND e.score_id IS NOT DISTINCT FROM $6::uuid
     ORDER BY e.at DESC, e.id DESC LIMIT 1`,
    [clinicId, patientId, ...sourceIds(source)],
  );
  return found;
}

/**
 * What became of evidence: `restarts` when somebody must acknowledge anew what was known before. `openSince`: a new red
 * flag has come to an alert of the tier `was` that nobody has acknowledged, whose steps began then.
 */
export type Merged = {
  readonly alertId: string;
  readonly made: boolean;
  readonly restarts: boolean;
  readonly openSince: Date | null;
  readonly was: Tier | null;
};

/**
 * Parts of one statement whose WITH list names an `evidence` with the columns below. Makes the patient's one unresolved
 * alert or adds to it: the tier only rises, every rule stays. Two at once take turns on the partial unique index, and
 * one that meets an alert being resolved makes the next. The evidence row's keys also hold the patient's row, so that a
 * programme assigned at this instant is seen by the hold that follows, or sees the alert.
 */
export const MERGED_ALERT = `merged AS (
    INSERT INTO alert (clinic_id, patient_id, tier, fired_rules, rule_set)
    SELECT clinic_id, patient_id, tier, fired_rules, rule_set FROM evidence
    ON CONFLICT (clinic_id, patient_id) WHERE state <> 'resolved' DO UPDATE SET
      tier = greatest(alert.tier, excluded.tier),
      stepped_down_from = CASE WHEN excluded.tier < alert.stepped_down_from THEN alert.stepped_down_from END,
      fired_rules = ARRAY(SELECT DISTINCT unnest(alert.fired_rules || excluded.fired_rules) ORDER BY 1),
      rule_set = excluded.rule_set, version = alert.version + 1
    RETURNING id, old.id IS NULL AS made, old.tier AS was, old.fired_rules AS had,
      old.state AS state, old.cycle_started_at AS began
  ), kept AS (
    INSERT INTO alert_evidence (clinic_id, patient_id, alert_id, check_in_id, intake_id, session_id, score_id, tier, fired_rules, rule_set)
    SELECT e.clinic_id, e.patient_id, m.id, e.check_in_id, e.intake_id, e.session_id, e.score_id, e.tier, e.fired_rules, e.rule_set
    FROM evidence e CROSS JOIN merged m
  )`;

const NEW_FLAG = "NOT m.made AND e.is_new_source AND e.tier >= 'urgent' AND NOT e.fired_rules <@ m.had";

/**
 * Columns of `merged m` and `evidence e`: a risen tier restarts, and so does a new source with a new red flag in an
 * alert that was acknowledged. In one that is open its steps go on as long as they are being made, or whoever reports again
 * would put the deputy off each time: `raiseAlert` knows the opening hours they are counted in.
 */
export const MERGED_COLUMNS = `m.id AS "alertId", m.made,
  NOT m.made AND e.tier > m.was OR ${NEW_FLAG} AND m.state = 'acknowledged' AS restarts,
  CASE WHEN ${NEW_FLAG} AND m.state = 'open' THEN m.began END AS "openSince", m.was`;

/** Makes or joins the patient's unresolved alert in one statement. */
export async function mergeAlert(
  sql: Sql,
  { clinicId, patientId, source, tier, firedRules, ruleSet }: AlertEvidence,
  isNewSource: boolean,
): Promise<Merged> {
  const [merged] = await sql.query<Merged>(
    `WITH evidence AS (
       SELECT $1::uuid AS clinic_id, $2::uuid AS patient_id, $3::uuid AS check_in_id, $4::uuid AS intake_id,
         $5::uuid AS session_id, $6::uuid AS score_id, $7::text::tier AS tier, $8::text[] AS fired_rules,
         $9::text AS rule_set, $10::boolean AS is_new_source
     ), ${MERGED_ALERT}
     SELECT ${MERGED_COLUMNS} FROM merged m CROSS JOIN evidence e`,
    [clinicId, patientId, ...sourceIds(source), tier, firedRules, ruleSet, isNewSource],
  );
  if (!merged) throw new Error("an alert was neither made nor joined");
  return merged;
}

const NOTED = `noted AS (
    INSERT INTO alert_event (clinic_id, alert_id, kind, detail) VALUES ($1::uuid, $3::uuid, $4::text, $5::text::jsonb)
  ), held AS (
    UPDATE programme SET
      pause = CASE WHEN 'all' = ANY(coalesce(pause, '{}') || $6::text[]) THEN ARRAY['all']
                   ELSE ARRAY(SELECT DISTINCT unnest(coalesce(pause, '{}') || $6::text[]) ORDER BY 1) END,
      paused_at = CASE WHEN 'all' = ANY($6::text[]) THEN coalesce(paused_at, now()) ELSE paused_at END,
      paused_by_alert_id = $3::uuid
    WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND ended_at IS NULL AND $6::text[] <> '{}'
      AND NOT coalesce(pause, '{}') @> $6::text[] AND NOT 'all' = ANY(coalesce(pause, '{}'))
  )`;
const AFTERMATH = `WITH ${NOTED} SELECT 1`;
const AFTERMATH_WITH_BASELINES = `WITH ${NOTED}, ended AS (${endedBaselinesOf(7)}) SELECT 1`;

/**
 * What follows an alert that was made or added to: its history, and the patient's running programmes held back. "all" stops a programme (`paused_at`); other classes put single items on hold (`pause` alone). Holds only
 * widen; a clinician takes them off. `ended`: baselines that end by the same answers. A statement after the one that
 * merged, so that it sees a programme assigned meanwhile.
 */
export function aftermath(of: {
  readonly clinicId: string;
  readonly patientId: string;
  readonly merged: Merged;
  readonly detail: object;
  readonly pause: readonly PauseClass[];
  readonly ended: readonly EndedBaseline[];
}): Pick<LastStatement<void>, "text" | "values"> {
  const { clinicId, patientId, merged, detail, pause, ended } = of;
  const values = [
    ...[clinicId, patientId, merged.alertId, merged.made ? "raised" : "evidence-added"],
    ...[JSON.stringify(detail), pause],
  ];
  if (ended.length === 0) return { text: AFTERMATH, values };
  return { text: AFTERMATH_WITH_BASELINES, values: [...values, ...endedValues(ended)] };
}
