import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { HistoryFlag } from "@/lib/domain/patients/history-flags";
import type { RuleId } from "@/lib/domain/triage/rule-ids";

export type SideTestRow = {
  readonly test: string;
  /** The clinic's day, YYYY-MM-DD. */
  readonly date: string;
  readonly left: number;
  readonly right: number;
};
export type PlanFactsRow = {
  readonly history: readonly HistoryFlag[];
  readonly openRules: readonly RuleId[];
  /** The last signed bird-dog check had grade 2 on a side. */
  readonly controlLimited: boolean;
  /** Tests measured on both sides in signed notes, oldest first. */
  readonly sideTests: readonly SideTestRow[];
  /** The dosing numbers the clinic moved. */
  readonly settings: Readonly<Record<string, number>>;
};

/** What a plan is checked against, in one statement; undefined outside the scope. */
export async function findPlanFacts(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<PlanFactsRow | undefined> {
  const [row] = await sql.query<PlanFactsRow>(
    `SELECT p.history_flags AS history, c.dosing_settings AS settings,
       (SELECT coalesce(array_agg(DISTINCT fired), '{}') FROM alert a, unnest(a.fired_rules) fired
        WHERE a.clinic_id = p.clinic_id AND a.patient_id = p.id AND a.state <> 'resolved') AS "openRules",
       coalesce((SELECT bool_or(m.grade = '2') FROM movement_finding m
        WHERE m.clinic_id = p.clinic_id AND m.test = 'bird-dog' AND m.note_id = (
          SELECT n.id FROM visit_note n WHERE n.clinic_id = p.clinic_id AND n.patient_id = p.id AND n.state = 'signed'
            AND EXISTS (SELECT 1 FROM movement_finding b WHERE b.clinic_id = n.clinic_id AND b.note_id = n.id
              AND b.test = 'bird-dog' AND b.grade IS NOT NULL)
          ORDER BY n.created_at DESC LIMIT 1)), false) AS "controlLimited",
       (SELECT coalesce(jsonb_agg(jsonb_build_object('test', t.test, 'date', t.date, 'left', t.left, 'right', t.right)
          ORDER BY t.date), '[]')
        FROM (SELECT l.test, (n.created_at AT TIME ZONE c.time_zone)::date::text AS date, l.value AS left, r.value AS right
          FROM visit_note n
          JOIN movement_finding l ON l.clinic_id = n.clinic_id AND l.note_id = n.id AND l.side = 'left'
          JOIN movement_finding r ON r.clinic_id = n.clinic_id AND r.note_id = n.id AND r.side = 'right' AND r.test = l.test
          WHERE n.clinic_id = p.clinic_id AND n.patient_id = p.id AND n.state = 'signed'
            AND l.value IS NOT NULL AND r.value IS NOT NULL) t) AS "sideTests"
     FROM patient p JOIN clinic c ON c.id = p.clinic_id
     WHERE p.clinic_id = $1::uuid AND p.id = $2::uuid AND ($3::uuid[] IS NULL OR p.id = ANY ($3::uuid[]))`,
    [scope.clinicId, patientId, scope.patientIds],
  );
  return row;
}
