import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import { IN_SCOPE, scoped } from "@/lib/data/check-ins/triage-patient";
import type { PageProblem } from "@/lib/domain/questionnaires/read-page";
import type { RawFields } from "@/lib/domain/intake/raw-fields";
import type { Sitting, SittingAnswers } from "@/lib/domain/questionnaires/sitting";
import type { MessageCode } from "@/lib/domain/triage/rule";
import type { Tier } from "@/lib/domain/triage/tiers";

/** What stands beside the answers while the patient is at it: the page refused last, and the pages passed over. */
export type SittingDraft = {
  readonly refused?: {
    readonly page: string;
    readonly fields: RawFields;
    readonly problems: readonly PageProblem[];
  };
  readonly passed?: readonly string[];
};

export type MeasureFormRow = Sitting & {
  readonly id: string;
  readonly patientId: string;
  readonly state: "draft" | "completed" | "amended";
  readonly draft: SittingDraft;
  readonly amends: string | null;
  /** The visit on whose tablet it is answered; null at home. */
  readonly visitId: string | null;
  readonly tier: Tier;
  readonly messages: readonly MessageCode[];
  readonly completedAt: Date | null;
  readonly version: number;
  /** The texts it shows of what the clinic loaded; empty for another. */
  readonly items: readonly string[];
};

const COLUMNS = `f.id, f.patient_id AS "patientId", f.visit_id AS "visitId",
  f.state::text AS state, f.asked, f.known, f.answers, f.draft, f.amends, f.tier::text AS tier, f.messages,
  f.completed_at AS "completedAt", f.version, coalesce((SELECT t.items FROM measure_items t, jsonb_array_elements(f.asked) a
    WHERE t.clinic_id = f.clinic_id AND t.id::text = a->>'itemsId' LIMIT 1), '{}') AS items`;
/** A form in the scope: $1 and $2 are its values. */
export const FORM_IN_SCOPE = `f.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR f.patient_id = ANY($2::uuid[]))`;

/** One form in the scope, by its id or by the visit on whose tablet it is. `forUpdate` holds it until the transaction ends. */
export async function findMeasureForm(
  sql: Sql,
  scope: PatientScope,
  which: { readonly formId: string } | { readonly visitId: string },
  { forUpdate = false } = {},
): Promise<MeasureFormRow | undefined> {
  const [column, id] = "formId" in which ? ["id", which.formId] : ["visit_id", which.visitId];
  const [found] = await sql.query<MeasureFormRow>(
    `SELECT ${COLUMNS} FROM measure_form f WHERE ${FORM_IN_SCOPE} AND f.${column} = $3::uuid${forUpdate ? " FOR UPDATE OF f" : ""}`,
    [...scoped(scope), id],
  );
  return found;
}

/**
 * Forms answered in part on a tablet that let go of them an hour ago or longer: nobody can take them up any more. The
 * oldest first, some at a time.
 */
export function listLeftOnTablets(sql: Sql, scope: PatientScope): Promise<{ readonly id: string }[]> {
  return sql.query(
    `SELECT f.id FROM measure_form f
     WHERE ${FORM_IN_SCOPE} AND f.state = 'draft' AND f.visit_id IS NOT NULL AND f.answers <> '{}'
       AND f.started_at < now() - interval '1 hour'
       AND NOT EXISTS (SELECT 1 FROM kiosk_device d WHERE d.clinic_id = f.clinic_id AND d.open_visit_id = f.visit_id
         AND d.open_touched_at > now() - interval '1 hour')
     ORDER BY f.started_at LIMIT 50`,
    scoped(scope),
  );
}

/** What this patient handed in last. */
export async function findLastForm(
  sql: Sql,
  scope: PatientScope,
  patientId: string,
): Promise<{ id: string; at: Date } | undefined> {
  const [found] = await sql.query<{ id: string; at: Date }>(
    `SELECT f.id, coalesce(f.answered_at, f.completed_at) AS at FROM measure_form f WHERE ${FORM_IN_SCOPE} AND f.patient_id = $3::uuid AND f.state <> 'draft'
     ORDER BY f.completed_at DESC LIMIT 1`,
    [...scoped(scope), patientId],
  );
  return found;
}

export type NewMeasureForm = Pick<Sitting, "asked" | "known" | "answers"> & {
  readonly patientId: string;
  readonly clientKey: string;
  readonly language: string;
  readonly amends: string | null;
  readonly visitId: string | null;
  /** Pages that may be passed over from the first, since they were in the form that this one amends. */
  readonly passed?: readonly string[];
};

/** Opens a form, or finds the one that this key, amendment or visit opened before; undefined outside the scope. */
export async function createMeasureForm(
  sql: Sql,
  scope: PatientScope,
  one: NewMeasureForm,
): Promise<string | undefined> {
  await sql.query(
    `INSERT INTO measure_form (clinic_id, patient_id, client_key, asked, known, answers, language, amends, visit_id, draft)
     SELECT p.clinic_id, p.id, $4::uuid, $5::text::jsonb, $6::text::jsonb, $7::text::jsonb, $8::text, $9::uuid, $10::uuid,
       $11::text::jsonb
     FROM patient p WHERE ${IN_SCOPE} AND p.id = $3::uuid ON CONFLICT DO NOTHING`,
    [
      ...[...scoped(scope), one.patientId, one.clientKey, JSON.stringify(one.asked)],
      ...[JSON.stringify(one.known), JSON.stringify(one.answers), one.language, one.amends, one.visitId],
      JSON.stringify(one.passed ? { passed: one.passed } : {}),
    ],
  );
  const [found] = await sql.query<{ id: string }>(
    `SELECT f.id FROM measure_form f WHERE ${FORM_IN_SCOPE} AND f.patient_id = $3::uuid
       AND (f.client_key = $4::uuid OR f.amends = $5::uuid OR f.visit_id = $6::uuid) LIMIT 1`,
    [...scoped(scope), one.patientId, one.clientKey, one.amends, one.visitId],
  );
  return found?.id;
}

/** Saves a draft read as `version`; false when it was handed in or changed meanwhile. */
export async function updateSitting(
  sql: Sql,
  scope: PatientScope,
  form: Pick<MeasureFormRow, "id" | "version">,
  { answers, draft }: { readonly answers: SittingAnswers; readonly draft: SittingDraft },
): Promise<boolean> {
  const rows = await sql.query(
    `UPDATE measure_form f SET answers = $5::text::jsonb, draft = $6::text::jsonb, answered_at = now(), version = f.version + 1
     WHERE ${FORM_IN_SCOPE} AND f.id = $3::uuid AND f.version = $4::int AND f.state = 'draft' RETURNING f.id`,
    [...scoped(scope), form.id, form.version, JSON.stringify(answers), JSON.stringify(draft)],
  );
  return rows.length === 1;
}
