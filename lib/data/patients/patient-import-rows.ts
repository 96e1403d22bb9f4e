import "server-only";
import { ALIKE_BORN, ALIKE_REACHED, digitsOf, numberEndOf } from "@/lib/data/patients/alike-people";
import type { ImportCounts } from "@/lib/contracts/patient-import";
import type { Sql } from "@/lib/data/sql";
import type { ReadPatient } from "@/lib/domain/imports/read-row";

/** Rows of one import, by their number in the file, both ends included. */
export type RowSpan = {
  readonly clinicId: string;
  readonly importId: string;
  readonly from: number;
  readonly to: number;
};
const keys = ({ clinicId, importId, from, to }: RowSpan) => [clinicId, importId, from, to];
const OF_SPAN =
  "r.clinic_id = $1::uuid AND r.import_id = $2::uuid AND r.row_number BETWEEN $3::int AND $4::int";

export type StagedRow = Partial<ReadPatient> & {
  readonly row: number;
  readonly outcome: "new" | "refused";
  readonly reasons: readonly string[];
  readonly cells: readonly string[];
  readonly personKey?: string;
};

/**
 * For the rest of this transaction rows are compared by hash: each part reads the clinic's people once. A plan by index
 * would rest on statistics that a fresh list does not have yet, and compare each row with every other.
 */
export async function compareByHash(sql: Sql): Promise<void> {
  await sql.query("SELECT set_config('enable_nestloop', 'off', true)");
}

/** Keeps what was read of some rows. What was kept of them before counts no more. */
export async function replaceRows(sql: Sql, span: RowSpan, rows: readonly StagedRow[]): Promise<void> {
  await sql.query(`DELETE FROM patient_import_row r WHERE ${OF_SPAN}`, keys(span));
  await sql.query(
    `INSERT INTO patient_import_row (clinic_id, import_id, row_number, outcome, reasons, cells, person_key, full_name,
       name_key, birth_date, mobile, email, emergency_name, emergency_phone)
     SELECT $1::uuid, $2::uuid, r."row", r.outcome, r.reasons, r.cells,
       encode(sha256(convert_to(r."personKey", 'UTF8')), 'hex'), r."fullName", r."nameKey", r."birthDate", r.mobile, r.email,
       r."emergencyName", r."emergencyPhone"
     FROM jsonb_to_recordset($3::jsonb) AS r("row" int, outcome text, reasons text[], cells text[], "personKey" text,
       "fullName" text, "nameKey" text, "birthDate" date, mobile text, email text, "emergencyName" text, "emergencyPhone" text)`,
    [span.clinicId, span.importId, JSON.stringify(rows)],
  );
}

const DIGITS = (phone: string) => `coalesce(${digitsOf(phone)}, '')`;
const BATCH = (
  outcomes: string,
) => `batch AS MATERIALIZED (SELECT r.row_number, r.person_key, r.name_key, r.birth_date, r.mobile
  FROM patient_import_row r WHERE ${OF_SPAN} AND r.outcome IN (${outcomes}))`;
const PEOPLE = "batch b JOIN patient p ON p.clinic_id = $1::uuid";
const FURTHER_UP =
  "batch b JOIN patient_import_row e ON e.clinic_id = $1::uuid AND e.import_id = $2::uuid AND e.row_number < b.row_number";
/** Each record with each that staff said is somebody else, by the newest word about the pair; both ways round. */
const TOLD_APART = `said AS (SELECT DISTINCT ON (1, 2) least(a.patient_id, a.other_id) AS one,
    greatest(a.patient_id, a.other_id) AS two, a.two_people FROM sameness_answer a WHERE a.clinic_id = $1::uuid
    ORDER BY 1, 2, a.at DESC, a.id DESC),
  apart AS (SELECT one AS id, two AS other FROM said WHERE two_people
    UNION ALL SELECT two, one FROM said WHERE two_people)`;
const marked = (
  outcome: string,
  best: string,
) => `one AS (SELECT DISTINCT ON (row_number) * FROM hits ORDER BY row_number, ${best})
  UPDATE patient_import_row r SET outcome = '${outcome}', twin_id = one.twin_id, twin_row = one.twin_row
  FROM one WHERE ${OF_SPAN} AND r.row_number = one.row_number`;

/**
 * Finds who is here already: added from a file with the same words before, whatever was put right since, or on the books
 * with the same name, date of birth and phone, or further up in this file. Where staff said that two records are two
 * people, the name and date of birth of one with the phone of the other are the first's: nobody is asked again.
 */
export async function markKnown(sql: Sql, span: RowSpan): Promise<void> {
  const person = "b.row_number, coalesce(p.merged_into_id, p.id) AS twin_id, NULL::int AS twin_row";
  const named = `${PEOPLE} AND p.name_key = b.name_key AND p.birth_date = b.birth_date`;
  const reached = (who: string) => `${DIGITS(`${who}.mobile`)} = ${DIGITS("b.mobile")}`;
  await sql.query(
    `WITH ${BATCH("'new', 'alike'")}, ${TOLD_APART}, hits AS (
       SELECT ${person}, 1 AS by FROM ${PEOPLE} AND p.import_key = b.person_key
       UNION ALL
       SELECT ${person}, 1 FROM ${named} AND ${reached("p")}
       UNION ALL
       SELECT b.row_number, NULL, e.row_number, 1 FROM ${FURTHER_UP} AND e.person_key = b.person_key
       UNION ALL
       SELECT ${person}, 2 FROM ${named} JOIN apart ON apart.id = p.id
         JOIN patient o ON o.clinic_id = $1::uuid AND o.id = apart.other AND ${reached("o")}
         WHERE p.merged_into_id IS NULL AND ${DIGITS("b.mobile")} <> ''),
     ${marked("known", "by, twin_id, twin_row")}`,
    keys(span),
  );
}

/**
 * Finds who may be here already, by the rule staff are asked by when they add somebody (listSimilarPatients). They decide.
 * Of several the row names who has its name and date of birth, and else the nearest name.
 */
export async function markAlike(sql: Sql, span: RowSpan): Promise<void> {
  const alike = (other: string) => `similarity(${other}.name_key, b.name_key)`;
  const named = (other: string) => `${other}.name_key = b.name_key AND ${other}.birth_date = b.birth_date`;
  const hits = (what: string, from: string, other: string) =>
    `SELECT ${what}, ${alike(other)} AS alike, ${named(other)} AS named FROM ${from} AND ${other}.birth_date = b.birth_date AND ${alike(other)} >= ${ALIKE_BORN}
     UNION ALL
     SELECT ${what}, ${alike(other)}, ${named(other)} FROM ${from} AND ${numberEndOf(`${other}.mobile`)} = ${numberEndOf("b.mobile")} AND ${alike(other)} >= ${ALIKE_REACHED}`;
  await sql.query(
    `WITH ${BATCH("'new'")}, hits AS (
       ${hits("b.row_number, p.id AS twin_id, NULL::int AS twin_row", `${PEOPLE} AND p.merged_into_id IS NULL`, "p")}
       UNION ALL
       ${hits("b.row_number, NULL, e.row_number", `${FURTHER_UP} AND e.outcome IN ('new', 'alike')`, "e")}),
     ${marked("alike", "named DESC, alike DESC, twin_id, twin_row")}`,
    keys(span),
  );
}

/** Adds the new ones, and where staff said so those who may be here already; answers their ids. */
export async function addRows(sql: Sql, span: RowSpan, addAlike: boolean): Promise<string[]> {
  const wanted = `${OF_SPAN} AND (r.outcome = 'new' OR ($5::boolean AND r.outcome = 'alike'))`;
  const rows = await sql.query<{ id: string }>(
    `WITH added AS (
       INSERT INTO patient (clinic_id, full_name, name_key, birth_date, mobile, email, emergency_name, emergency_phone,
         registration_source, import_key)
       SELECT r.clinic_id, r.full_name, r.name_key, r.birth_date, r.mobile, r.email, r.emergency_name, r.emergency_phone,
         'import', r.person_key
       FROM patient_import_row r WHERE ${wanted} ORDER BY r.row_number
       ON CONFLICT (clinic_id, import_key) DO NOTHING RETURNING id, import_key)
     UPDATE patient_import_row r SET patient_id = added.id FROM added WHERE ${wanted} AND r.person_key = added.import_key
     RETURNING added.id`,
    [...keys(span), addAlike],
  );
  return rows.map(({ id }) => id);
}

export async function countRows(sql: Sql, span: RowSpan): Promise<ImportCounts & { readonly rows: number }> {
  const of = (outcome: string) => `count(*) FILTER (WHERE r.outcome = '${outcome}')::int`;
  const [row] = await sql.query<ImportCounts & { rows: number }>(
    `SELECT count(*)::int AS rows, ${of("new")} AS added, ${of("known")} AS known, ${of("alike")} AS alike,
       ${of("refused")} AS refused FROM patient_import_row r WHERE ${OF_SPAN}`,
    keys(span),
  );
  return row ?? { rows: 0, added: 0, known: 0, alike: 0, refused: 0 };
}

/** The numbers of the next rows after this one, the lowest first. */
export async function nextRows(
  sql: Sql,
  { clinicId, importId }: Pick<RowSpan, "clinicId" | "importId">,
  skip: number,
  most: number,
): Promise<readonly number[]> {
  const rows = await sql.query<{ row: number }>(
    `SELECT row_number AS "row" FROM patient_import_row WHERE clinic_id = $1::uuid AND import_id = $2::uuid
     ORDER BY row_number OFFSET $3::int LIMIT $4::int`,
    [clinicId, importId, skip, most],
  );
  return rows.map(({ row }) => row);
}

export type LeftOutRow = {
  readonly row: number;
  readonly outcome: "known" | "alike" | "refused";
  readonly reasons: readonly string[];
  readonly cells: readonly string[];
  readonly twinId: string | null;
  readonly twinName: string | null;
  readonly twinBorn: string | null;
  readonly twinRow: number | null;
  readonly patientId: string | null;
};

/** Rows with something to say about them, in the order of the file. */
export function listLeftOut(
  sql: Sql,
  { clinicId, importId }: Pick<RowSpan, "clinicId" | "importId">,
  outcomes: readonly LeftOutRow["outcome"][],
  most: number,
): Promise<LeftOutRow[]> {
  return sql.query(
    `SELECT r.row_number AS "row", r.outcome, r.reasons, r.cells, p.id AS "twinId", p.full_name AS "twinName",
       p.birth_date::text AS "twinBorn", r.twin_row AS "twinRow", r.patient_id AS "patientId"
     FROM patient_import_row r LEFT JOIN patient p ON p.clinic_id = r.clinic_id AND p.id = r.twin_id
     WHERE r.clinic_id = $1::uuid AND r.import_id = $2::uuid AND r.outcome = ANY ($3::text[])
     ORDER BY r.row_number LIMIT $4::int`,
    [clinicId, importId, outcomes, most],
  );
}

/** Takes away what need not be kept: all rows, or only those of people who were added without a question. */
export async function removeRows(
  sql: Sql,
  { clinicId, importId }: Pick<RowSpan, "clinicId" | "importId">,
  which: "all" | "added",
): Promise<void> {
  await sql.query(
    `DELETE FROM patient_import_row WHERE clinic_id = $1::uuid AND import_id = $2::uuid AND ($3 = 'all' OR outcome = 'new')`,
    [clinicId, importId, which],
  );
}
