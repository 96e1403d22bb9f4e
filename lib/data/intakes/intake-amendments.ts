import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import type { Decision } from "@/lib/domain/triage/triage";

/** "amended": by staff. "same", "changed": what the patient said of their answers when they arrived. */
export type AmendmentKind = "amended" | "same" | "changed";

type Amendment = {
  readonly kind: AmendmentKind;
  /** By step; only those that are other. */
  readonly answers: IntakeAnswers;
  readonly why: string;
};

export type AmendmentRow = Amendment & { readonly id: string; readonly at: Date; readonly by: string | null };

const SCOPED = `a.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR a.patient_id = ANY($2::uuid[]))`;

/** What was added to an intake after it was handed in, oldest first. */
export function listIntakeAmendments(
  sql: Sql,
  scope: PatientScope,
  intakeId: string,
): Promise<AmendmentRow[]> {
  return sql.query<AmendmentRow>(
    `SELECT a.id, a.kind, a.answers, a.why, a.at, s.name AS by FROM intake_amendment a
     LEFT JOIN staff s ON s.clinic_id = a.clinic_id AND s.id = a.staff_id
     WHERE ${SCOPED} AND a.intake_id = $3::uuid ORDER BY a.at, a.id`,
    [scope.clinicId, scope.patientIds, intakeId],
  );
}

/** Adds to an intake of the scope; the intake itself stays as it was handed in. */
export async function createIntakeAmendment(
  sql: Sql,
  scope: PatientScope,
  intakeId: string,
  added: Amendment & {
    readonly staffId: string | null;
    readonly decided: Pick<Decision, "tier" | "fired"> & { readonly ruleSet: string | null };
    readonly renews?: readonly string[];
    readonly brings?: readonly string[];
  },
): Promise<void> {
  const { kind, answers, why, staffId, decided, renews = [], brings = [] } = added;
  await sql.query(
    `INSERT INTO intake_amendment (clinic_id, patient_id, intake_id, kind, answers, why, staff_id, tier, fired_rules, rule_set, renews, brings)
     SELECT a.clinic_id, a.patient_id, a.id, $4, $5::text::jsonb, $6, $7::uuid, $8::text::tier, $9::text[], $10::text, $11::text[], $12::text[]
     FROM intake a WHERE ${SCOPED} AND a.id = $3::uuid`,
    [
      ...[scope.clinicId, scope.patientIds, intakeId, kind, JSON.stringify(answers), why, staffId],
      ...[decided.tier, decided.fired, decided.ruleSet, renews, brings],
    ],
  );
}

/** What an amended intake calls for now: never less than before. Its answers stay as they were handed in. */
export async function updateIntakeDecision(
  sql: Sql,
  scope: PatientScope,
  intakeId: string,
  { tier, fired, messages, pause }: Decision,
): Promise<void> {
  await sql.query(
    `UPDATE intake a SET tier = greatest(a.tier, $4::text::tier), fired_rules = $5::text[], messages = $6::text[],
       pause = $7::text[], version = a.version + 1
     WHERE ${SCOPED} AND a.id = $3::uuid AND a.state IN ('completed', 'accepted')`,
    [scope.clinicId, scope.patientIds, intakeId, tier, fired, messages, pause],
  );
}

/** Beside an intake `i`: the newest other answer of each step, as `amended.answers`. */
export const AMENDED_ANSWERS = `LEFT JOIN LATERAL (SELECT coalesce(jsonb_object_agg(x.key, x.value), '{}') AS answers FROM (
    SELECT DISTINCT ON (e.key) e.key, e.value FROM intake_amendment m, jsonb_each(m.answers) e
    WHERE m.clinic_id = i.clinic_id AND m.intake_id = i.id ORDER BY e.key, m.at DESC, m.id DESC) x) amended ON true`;
