import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import {
  type BlockEvidence,
  BLOCKING_HISTORY,
  BLOCKING_RULES,
  type Lift,
} from "@/lib/domain/treatment/treatment-block";

export type BlockRows = {
  readonly history: readonly string[];
  readonly evidence: readonly BlockEvidence[];
  readonly lifts: readonly Lift[];
};

/** A patient's history, the recorded and what an intake says that nobody has accepted yet. */
const HISTORY = `p.history_flags || ARRAY(SELECT jsonb_array_elements_text(i.answers -> 'history-heart' -> 'flags')
  FROM intake i WHERE i.clinic_id = p.clinic_id AND i.patient_id = p.id AND i.state IN ('draft', 'completed'))`;

/** What decides whether a patient may be treated; undefined outside the scope. */
export async function findBlockRows(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<BlockRows | undefined> {
  const [found] = await sql.query<BlockRows>(
    `SELECT ${HISTORY} AS history,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'firedRules', e.fired_rules) ORDER BY e.at, e.id), '[]')
        FROM alert_evidence e WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id AND e.fired_rules && $4::text[]) AS evidence,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('evidenceIds', l.evidence_ids, 'history', l.history)), '[]')
        FROM treatment_lift l WHERE l.clinic_id = p.clinic_id AND l.patient_id = p.id) AS lifts
     FROM patient p
     WHERE p.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR p.id = ANY($2::uuid[])) AND p.id = $3::uuid`,
    [scope.clinicId, scope.patientIds, patientId, BLOCKING_RULES],
  );
  return found;
}

const sqlList = (words: readonly string[]) => `ARRAY[${words.map((word) => `'${word}'`).join(", ")}]::text[]`;

/** Whether treatment of the patient \`p\` is blocked: the same rule as treatmentBlock, for lists of many patients. */
export const IS_BLOCKED = `(EXISTS (
    SELECT FROM alert_evidence e WHERE e.clinic_id = p.clinic_id AND e.patient_id = p.id
      AND e.fired_rules && ${sqlList(BLOCKING_RULES)} AND NOT EXISTS (
        SELECT FROM treatment_lift l WHERE l.clinic_id = p.clinic_id AND l.patient_id = p.id AND e.id = ANY(l.evidence_ids))
  ) OR EXISTS (
    SELECT FROM unnest(${HISTORY}) known WHERE known = ANY(${sqlList(BLOCKING_HISTORY)}) AND NOT EXISTS (
      SELECT FROM treatment_lift l WHERE l.clinic_id = p.clinic_id AND l.patient_id = p.id AND known = ANY(l.history))
  ))`;

export async function createTreatmentLift(
  sql: Sql,
  clinicId: string,
  lift: Lift & { readonly patientId: string; readonly reason: string; readonly staffId: string },
): Promise<void> {
  await sql.query(
    `INSERT INTO treatment_lift (clinic_id, patient_id, evidence_ids, history, reason, lifted_by)
     VALUES ($1::uuid, $2::uuid, $3::uuid[], $4::text[], $5::text, $6::uuid)`,
    [clinicId, lift.patientId, lift.evidenceIds, lift.history, lift.reason, lift.staffId],
  );
}

export type LiftRow = {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly reason: string;
};

/** Every decision to treat again, the latest first. */
export function listTreatmentLifts(sql: Sql, scope: PatientScope, patientId: string): Promise<LiftRow[]> {
  return sql.query<LiftRow>(
    `SELECT l.id, l.at, s.name AS by, l.reason FROM treatment_lift l
     JOIN staff s ON s.clinic_id = l.clinic_id AND s.id = l.lifted_by
     WHERE l.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR l.patient_id = ANY($2::uuid[])) AND l.patient_id = $3::uuid
     ORDER BY l.at DESC, l.id DESC LIMIT 20`,
    [scope.clinicId, scope.patientIds, patientId],
  );
}
