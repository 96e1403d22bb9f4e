import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { Sql } from "@/lib/data/sql";
import { BASELINE_DAYS, type EndedBaseline } from "@/lib/domain/baselines/baseline";
import type { ChangeKey } from "@/lib/domain/triage/answers";

/** The last day a baseline \`b\` of clinic \`c\` counts: as it was set, or sooner where the clinic has shortened the time since. */
const LAST_DAY = `least(b.until, b.examined_on + coalesce((
  SELECT e.value::int FROM safety_change_effect e
  WHERE e.clinic_id = c.id AND e.subject = 'baselineDays' AND e.effective_at <= now()
  ORDER BY e.effective_at DESC, e.id DESC LIMIT 1), ${BASELINE_DAYS.most}))`;

/** The items confirmed as old and stable that count today, for a query that names patient `p` and clinic `c`. */
export const BASELINE_NOW = `ARRAY(SELECT b.item FROM baseline b WHERE b.clinic_id = p.clinic_id AND b.patient_id = p.id
  AND b.ended_at IS NULL AND ${LAST_DAY} >= (now() AT TIME ZONE c.time_zone)::date ORDER BY b.item)`;

/** Ends baselines of the patient $2 in the clinic $1: of the items in the list $`items`, by the answers in the next. */
export const endedBaselinesOf = (
  items: number,
): string => `UPDATE baseline b SET ended_at = now(), ended_why = e.answer
  FROM unnest($${items}::text[], $${items + 1}::text[]) AS e(item, answer)
  WHERE b.clinic_id = $1::uuid AND b.patient_id = $2::uuid AND b.item = e.item AND b.ended_at IS NULL`;
export const endedValues = (ended: readonly EndedBaseline[]): [string[], string[]] => [
  ended.map(({ item }) => item),
  ended.map(({ answer }) => answer),
];

/** Ends the patient's baselines of these items, each by the answer that was given. Runs with the answer's transaction. */
export async function endBaselines(
  sql: Sql,
  patient: { readonly clinicId: string; readonly patientId: string },
  ended: readonly EndedBaseline[],
): Promise<void> {
  if (ended.length === 0) return;
  await sql.query(endedBaselinesOf(3), [patient.clinicId, patient.patientId, ...endedValues(ended)]);
}

export type NewBaseline = {
  readonly patientId: string;
  readonly item: ChangeKey;
  readonly examinedOn: string;
  readonly until: string;
  readonly finding: string;
  readonly note: string;
  readonly staffId: string;
};

/** Puts a baseline in the place of the one that stood; undefined when the patient is outside the scope. */
export async function createBaseline(
  sql: Sql,
  scope: PatientScope,
  baseline: NewBaseline,
): Promise<{ id: string } | undefined> {
  const { patientId, item, examinedOn, until, finding, note, staffId } = baseline;
  // Two clinicians at once take turns here, so that the second replaces what the first has written.
  const known = await sql.query(
    `SELECT id FROM patient WHERE clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR id = ANY($2::uuid[])) AND id = $3::uuid
     FOR NO KEY UPDATE`,
    [scope.clinicId, scope.patientIds, patientId],
  );
  if (known.length === 0) return undefined;
  await sql.query(
    `UPDATE baseline SET ended_at = now(), ended_why = 'replaced', ended_by = $4::uuid
     WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND item = $3::text AND ended_at IS NULL`,
    [scope.clinicId, patientId, item, staffId],
  );
  const [made] = await sql.query<{ id: string }>(
    `INSERT INTO baseline (clinic_id, patient_id, item, examined_on, until, finding, note, set_by)
     VALUES ($1::uuid, $2::uuid, $3::text, $4::date, $5::date, $6::text, $7::text, $8::uuid) RETURNING id`,
    [scope.clinicId, patientId, item, examinedOn, until, finding, note, staffId],
  );
  return made;
}

export type StandingBaseline = { readonly id: string; readonly finding: string; readonly setBy: string };

/** The baseline of this item that counts today; undefined where none does. */
export async function findStandingBaseline(
  sql: Sql,
  scope: PatientScope,
  { patientId, item }: Pick<NewBaseline, "patientId" | "item">,
): Promise<StandingBaseline | undefined> {
  const [row] = await sql.query<StandingBaseline>(
    `SELECT b.id, b.finding, s.name AS "setBy" FROM baseline b JOIN clinic c ON c.id = b.clinic_id
     JOIN staff s ON s.clinic_id = b.clinic_id AND s.id = b.set_by
     WHERE b.clinic_id = $1::uuid AND b.patient_id = $2::uuid AND b.item = $3::text AND b.ended_at IS NULL
       AND ($4::uuid[] IS NULL OR b.patient_id = ANY($4::uuid[]))
       AND ${LAST_DAY} >= (now() AT TIME ZONE c.time_zone)::date`,
    [scope.clinicId, patientId, item, scope.patientIds],
  );
  return row;
}

/** Who else took one of these baselines of the item back; undefined where nobody did. */
export async function findWithdrawnBy(
  sql: Sql,
  scope: PatientScope,
  { patientId, item, staffId }: Pick<NewBaseline, "patientId" | "item" | "staffId">,
  among: readonly string[],
): Promise<string | undefined> {
  const [row] = await sql.query<{ name: string }>(
    `SELECT s.name FROM baseline b JOIN staff s ON s.clinic_id = b.clinic_id AND s.id = b.ended_by
     WHERE b.clinic_id = $1::uuid AND b.patient_id = $2::uuid AND b.item = $3::text AND b.id::text = ANY($4::text[])
       AND ($5::uuid[] IS NULL OR b.patient_id = ANY($5::uuid[])) AND b.ended_by <> $6::uuid
     ORDER BY b.ended_at DESC LIMIT 1`,
    [scope.clinicId, patientId, item, among, scope.patientIds, staffId],
  );
  return row?.name;
}

/** The day, YYYY-MM-DD, of the newest answer to this item that would end a baseline; null without one. */
export async function findEndingAnswer(
  sql: Sql,
  scope: PatientScope,
  asked: { readonly patientId: string; readonly item: ChangeKey; readonly intakeStep: string },
): Promise<string | null> {
  const [found] = await sql.query<{ day: string | null }>(
    `SELECT max((given.at AT TIME ZONE c.time_zone)::date)::text AS day FROM clinic c LEFT JOIN (
       SELECT clinic_id, started_at AS at FROM check_in
       WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND answers ->> $3::text IN ('NEW', 'WORSE', 'UNSURE')
       UNION ALL
       SELECT clinic_id, coalesce(completed_at, started_at) FROM intake
       WHERE clinic_id = $1::uuid AND patient_id = $2::uuid AND answers ->> $4::text IN ('NEW', 'WORSE', 'UNSURE')
       UNION ALL
       SELECT m.clinic_id, m.at FROM intake_amendment m JOIN intake i ON i.clinic_id = m.clinic_id AND i.id = m.intake_id
       WHERE m.clinic_id = $1::uuid AND i.patient_id = $2::uuid AND m.answers ->> $4::text IN ('NEW', 'WORSE', 'UNSURE')
     ) given ON given.clinic_id = c.id
     WHERE c.id = $1::uuid`,
    [scope.clinicId, asked.patientId, asked.item, asked.intakeStep],
  );
  return found?.day ?? null;
}

/** Ends a running baseline by a clinician's decision; the patient's id, or null when there is none to end in the scope. */
export async function updateBaselineWithdrawn(
  sql: Sql,
  scope: PatientScope,
  { baselineId, staffId }: { readonly baselineId: string; readonly staffId: string },
): Promise<string | null> {
  const changed = await sql.query<{ patientId: string }>(
    `UPDATE baseline SET ended_at = now(), ended_why = 'withdrawn', ended_by = $4::uuid
     WHERE clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR patient_id = ANY($2::uuid[])) AND id = $3::uuid
       AND ended_at IS NULL RETURNING patient_id AS "patientId"`,
    [scope.clinicId, scope.patientIds, baselineId, staffId],
  );
  return changed[0]?.patientId ?? null;
}

export type BaselineRow = {
  readonly id: string;
  readonly item: string;
  readonly examinedOn: Date;
  readonly until: Date;
  readonly finding: string;
  readonly note: string;
  readonly setBy: string;
  readonly endedAt: Date | null;
  readonly endedWhy: string | null;
  readonly endedBy: string | null;
  readonly counts: boolean;
};

/** A patient's baselines: those that count first, then the ended ones, the latest first. */
export function listBaselines(sql: Sql, scope: PatientScope, patientId: string): Promise<BaselineRow[]> {
  return sql.query<BaselineRow>(
    `SELECT b.id, b.item, b.examined_on::timestamp AT TIME ZONE 'UTC' AS "examinedOn",
       ${LAST_DAY}::timestamp AT TIME ZONE 'UTC' AS until, b.finding, b.note, s.name AS "setBy",
       b.ended_at AS "endedAt", b.ended_why AS "endedWhy", e.name AS "endedBy",
       b.ended_at IS NULL AND ${LAST_DAY} >= (now() AT TIME ZONE c.time_zone)::date AS counts
     FROM baseline b JOIN clinic c ON c.id = b.clinic_id
     JOIN staff s ON s.clinic_id = b.clinic_id AND s.id = b.set_by
     LEFT JOIN staff e ON e.clinic_id = b.clinic_id AND e.id = b.ended_by
     WHERE b.clinic_id = $1::uuid AND ($2::uuid[] IS NULL OR b.patient_id = ANY($2::uuid[])) AND b.patient_id = $3::uuid
     ORDER BY counts DESC, b.set_at DESC, b.id DESC LIMIT 50`,
    [scope.clinicId, scope.patientIds, patientId],
  );
}
