import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import { scoped } from "@/lib/data/check-ins/triage-patient";
import type { Scored } from "@/lib/domain/questionnaires/score";
import type { Tier } from "@/lib/domain/triage/tiers";
import { FORM_IN_SCOPE, type MeasureFormRow } from "@/lib/data/outcomes/measure-forms";

export type Decided = {
  readonly tier: Tier;
  readonly firedRules: readonly string[];
  readonly messages: readonly string[];
  readonly ruleSet: string;
};

/** When its answers count from: now where somebody hands them in, and when they were given where they were left. */
const countsFrom = (left: string) =>
  `CASE WHEN ${left}::boolean THEN coalesce(f.answered_at, f.started_at) ELSE now() END`;

/** Hands a draft in; from here on nothing changes it. False when it was handed in before. */
export async function updateHandedIn(
  sql: Sql,
  scope: PatientScope,
  form: Pick<MeasureFormRow, "id" | "amends">,
  { tier, firedRules, messages, ruleSet, left }: Decided & { readonly left: boolean },
): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE measure_form f SET state = $4::text::measure_form_state, completed_at = now(), answered_at = ${countsFrom("$9")}, draft = '{}',
       fired_rules = $5::text[], messages = $6::text[], rule_set = $7::text, tier = $8::text::tier, version = f.version + 1
     WHERE ${FORM_IN_SCOPE} AND f.id = $3::uuid AND f.state = 'draft' RETURNING f.id`,
    [
      ...[...scoped(scope), form.id, form.amends === null ? "completed" : "amended"],
      ...[firedRules, messages, ruleSet, tier, left],
    ],
  );
  return rows.length === 1;
}

export type FormScore = Scored & { readonly id: string };

/**
 * The scores of a form that is being handed in, once each, on the clinic's day. Those of the form it amends count no more,
 * and leave it their day and their sitting.
 */
export async function createFormScores(
  sql: Sql,
  scope: PatientScope,
  form: Pick<MeasureFormRow, "id" | "amends">,
  {
    scores,
    mode,
    left,
  }: { readonly scores: readonly Scored[]; readonly mode: string; readonly left: boolean },
): Promise<FormScore[]> {
  await sql.query(
    `UPDATE outcome_score o SET withdrawn_at = now(), withdrawn_why = 'Answered anew'
     WHERE o.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR o.patient_id = ANY($2::uuid[])) AND o.form_id = $3::uuid
       AND o.withdrawn_at IS NULL`,
    [...scoped(scope), form.amends],
  );
  return sql.query<FormScore>(
    `INSERT INTO outcome_score (clinic_id, patient_id, measure, instrument, score, subscore, taken_on, mode, language, form_id, sitting_id, entered_at)
     SELECT f.clinic_id, f.patient_id, s.measure, s.instrument, s.score, s.subscore,
       coalesce(first.day, (${countsFrom("$6")} AT TIME ZONE c.time_zone)::date), $5::text, f.language, f.id, coalesce(first.id, f.amends, f.id),
       ${countsFrom("$6")}
     FROM measure_form f JOIN clinic c ON c.id = f.clinic_id
     LEFT JOIN LATERAL (SELECT e.taken_on AS day, e.sitting_id AS id FROM outcome_score e
       WHERE e.clinic_id = f.clinic_id AND e.form_id = f.amends ORDER BY e.taken_on LIMIT 1) first ON true
     CROSS JOIN jsonb_to_recordset($4::text::jsonb) AS s(measure text, instrument text, score numeric, subscore numeric)
     WHERE ${FORM_IN_SCOPE} AND f.id = $3::uuid AND f.state = 'draft' ON CONFLICT DO NOTHING
     RETURNING id, measure, instrument, score::float8 AS score, subscore::float8 AS subscore`,
    [...scoped(scope), form.id, JSON.stringify(scores), mode, left],
  );
}
