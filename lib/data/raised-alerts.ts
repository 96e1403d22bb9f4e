import "server-only";
import type { Sql } from "@/lib/data/sql";
import type { PauseClass } from "@/lib/domain/triage/rule";
import type { Tier } from "@/lib/domain/triage/tiers";

/** What made the alert. */
export type AlertSource = { readonly checkInId: string } | { readonly intakeId: string };

export type AlertEvidence = {
  readonly clinicId: string;
  readonly patientId: string;
  readonly source: AlertSource;
  readonly tier: Tier;
  readonly firedRules: readonly string[];
  readonly ruleSet: string;
};

export type SourceAlert = {
  readonly id: string;
  readonly tier: Tier;
  readonly state: "open" | "acknowledged" | "resolved";
  readonly firedRules: readonly string[];
};

function sourceIds(source: AlertSource): [checkInId: string | null, intakeId: string | null] {
  return "checkInId" in source ? [source.checkInId, null] : [null, source.intakeId];
}

/** The newest alert of a check-in or intake, held against others until the transaction ends. */
export async function findAlertOfSource(
  sql: Sql,
  { clinicId, patientId, source }: Pick<AlertEvidence, "clinicId" | "patientId" | "source">,
): Promise<SourceAlert | undefined> {
  const [found] = await sql.query<SourceAlert>(
    `SELECT id, tier, state, fired_rules AS "firedRules" FROM alert
     WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND (check_in_id = $3::uuid OR intake_id = $4::uuid)
     ORDER BY (state = 'resolved'), raised_at DESC LIMIT 1 FOR UPDATE`,
    [clinicId, patientId, ...sourceIds(source)],
  );
  return found;
}

/** The new alert's id, or undefined when another request has just made this source's alert. */
export async function createAlert(sql: Sql, evidence: AlertEvidence): Promise<string | undefined> {
  const [made] = await sql.query<{ id: string }>(
    `INSERT INTO alert (clinic_id, patient_id, check_in_id, intake_id, tier, fired_rules, rule_set)
     VALUES ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::text::tier, $6::text[], $7::text)
     ON CONFLICT DO NOTHING RETURNING id`,
    [
      evidence.clinicId,
      evidence.patientId,
      ...sourceIds(evidence.source),
      evidence.tier,
      evidence.firedRules,
      evidence.ruleSet,
    ],
  );
  return made?.id;
}

/** Adds evidence to an unresolved alert; the tier only rises. */
export async function updateAlertEvidence(sql: Sql, alertId: string, evidence: AlertEvidence): Promise<void> {
  await sql.query(
    `UPDATE alert SET
       tier = greatest(tier, $3::text::tier),
       fired_rules = ARRAY(SELECT DISTINCT unnest(fired_rules || $4::text[]) ORDER BY 1),
       rule_set = $5::text,
       version = version + 1
     WHERE clinic_id = $1::uuid AND id = $2::uuid AND state <> 'resolved'`,
    [evidence.clinicId, alertId, evidence.tier, evidence.firedRules, evidence.ruleSet],
  );
}

/**
 * Holds back the patient's running programmes for an alert. "all" stops them (`paused_at`); other classes put single
 * items on hold (`pause` alone). Holds only widen; a clinician takes them off.
 */
export async function holdProgrammes(
  sql: Sql,
  hold: {
    readonly clinicId: string;
    readonly patientId: string;
    readonly alertId: string;
    readonly pause: readonly PauseClass[];
  },
): Promise<void> {
  if (hold.pause.length === 0) return;
  await sql.query(
    `UPDATE programme SET
       pause = CASE WHEN 'all' = ANY(coalesce(pause, '{}') || $4::text[]) THEN ARRAY['all']
                    ELSE ARRAY(SELECT DISTINCT unnest(coalesce(pause, '{}') || $4::text[]) ORDER BY 1) END,
       paused_at = CASE WHEN 'all' = ANY($4::text[]) THEN coalesce(paused_at, now()) ELSE paused_at END,
       paused_by_alert_id = $3::uuid
     WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND ended_at IS NULL
       AND NOT coalesce(pause, '{}') @> $4::text[] AND NOT 'all' = ANY(coalesce(pause, '{}'))`,
    [hold.clinicId, hold.patientId, hold.alertId, hold.pause],
  );
}
