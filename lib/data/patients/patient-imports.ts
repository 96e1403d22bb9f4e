import "server-only";
import type { ImportCounts, ImportState } from "@/lib/contracts/patient-import";
import { takeTurn } from "@/lib/data/locks";
import type { Sql } from "@/lib/data/sql";
import type { ColumnMap } from "@/lib/domain/imports/columns";
import type { DateOrder } from "@/lib/domain/imports/date-order";

export type PatientImport = ImportCounts & {
  readonly id: string;
  readonly state: ImportState;
  readonly fileName: string;
  readonly uploadedAt: Date;
  readonly uploadedBy: string;
  readonly delimiter: string;
  readonly headings: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly columns: ColumnMap | null;
  readonly dateOrder: DateOrder | null;
  readonly total: number;
  readonly doneRows: number;
  readonly addAlike: boolean;
  readonly runBy: string | null;
  readonly problem: string | null;
  readonly problemRow: number | null;
};

const LINE = `SELECT i.id, i.state, i.file_name AS "fileName", i.uploaded_at AS "uploadedAt", s.name AS "uploadedBy", i.delimiter,
  i.headings, i.sample, i.columns, i.date_order AS "dateOrder", i.total, i.done_rows AS "doneRows", i.added, i.known, i.alike,
  i.refused, i.add_alike AS "addAlike", i.run_by AS "runBy", i.problem, i.problem_row AS "problemRow"
  FROM patient_import i JOIN staff s ON s.clinic_id = i.clinic_id AND s.id = i.uploaded_by`;
const SHOWN = 10;

/** The latest lists of this clinic. */
export function listImports(sql: Sql, clinicId: string): Promise<PatientImport[]> {
  return sql.query(
    `${LINE} WHERE i.clinic_id = $1::uuid ORDER BY i.uploaded_at DESC, i.id DESC LIMIT ${SHOWN}`,
    [clinicId],
  );
}

export async function findImport(
  sql: Sql,
  clinicId: string,
  importId: string,
): Promise<PatientImport | undefined> {
  const [row] = await sql.query<PatientImport>(`${LINE} WHERE i.clinic_id = $1::uuid AND i.id = $2::uuid`, [
    clinicId,
    importId,
  ]);
  return row;
}

/** One import, held until the transaction ends: two workers never do the same rows. */
export async function holdImport(
  sql: Sql,
  clinicId: string,
  importId: string,
): Promise<PatientImport | undefined> {
  const [row] = await sql.query<PatientImport>(
    `${LINE} WHERE i.clinic_id = $1::uuid AND i.id = $2::uuid FOR UPDATE OF i`,
    [clinicId, importId],
  );
  return row;
}

/** Lists of one clinic add people one after the other: neither misses whom the other adds. */
export async function takeImportTurn(sql: Sql, clinicId: string): Promise<void> {
  await takeTurn(sql, `patient_import ${clinicId}`);
}

type NewImport = {
  readonly clinicId: string;
  readonly uploadedBy: string;
  readonly fileName: string;
  readonly delimiter: string;
  readonly headings: readonly string[];
  readonly sample: readonly (readonly string[])[];
};

export async function createImport(sql: Sql, made: NewImport): Promise<string> {
  const [row] = await sql.query<{ id: string }>(
    `INSERT INTO patient_import (clinic_id, uploaded_by, file_name, delimiter, headings, sample)
     VALUES ($1::uuid, $2::uuid, $3, $4, $5::text[], $6::jsonb) RETURNING id`,
    [
      made.clinicId,
      made.uploadedBy,
      made.fileName,
      made.delimiter,
      made.headings,
      JSON.stringify(made.sample),
    ],
  );
  if (!row) throw new Error("a new import has an id");
  return row.id;
}

const FROM_ZERO =
  "done_rows = 0, added = 0, known = 0, alike = 0, refused = 0, problem = NULL, problem_row = NULL, worked_at = now(), resumed = 0";

/** What the columns are; from here on everything is counted anew. */
export async function updateMapping(
  sql: Sql,
  importId: string,
  { columns, dateOrder }: { readonly columns: ColumnMap; readonly dateOrder: DateOrder },
): Promise<void> {
  await sql.query(
    `UPDATE patient_import SET state = 'checking', columns = $2::jsonb, date_order = $3, total = 0, ${FROM_ZERO}
     WHERE id = $1::uuid`,
    [importId, JSON.stringify(columns), dateOrder],
  );
}

export async function updateImportRunning(
  sql: Sql,
  importId: string,
  { runBy, addAlike }: { readonly runBy: string; readonly addAlike: boolean },
): Promise<void> {
  await sql.query(
    `UPDATE patient_import SET state = 'running', run_by = $2::uuid, add_alike = $3::boolean, ${FROM_ZERO} WHERE id = $1::uuid`,
    [importId, runBy, addAlike],
  );
}

export async function updateImportTotal(sql: Sql, importId: string, total: number): Promise<void> {
  await sql.query("UPDATE patient_import SET total = $2::int, worked_at = now() WHERE id = $1::uuid", [
    importId,
    total,
  ]);
}

/** Some rows more are done. */
export async function updateImportCounts(
  sql: Sql,
  importId: string,
  part: ImportCounts & { readonly rows: number },
): Promise<void> {
  await sql.query(
    `UPDATE patient_import SET done_rows = done_rows + $2::int, added = added + $3::int, known = known + $4::int,
       alike = alike + $5::int, refused = refused + $6::int, worked_at = now(), resumed = 0 WHERE id = $1::uuid`,
    [importId, part.rows, part.added, part.known, part.alike, part.refused],
  );
}

/** Checked, and waiting for somebody to say that it is right. */
export async function updateImportChecked(sql: Sql, importId: string): Promise<void> {
  await sql.query("UPDATE patient_import SET state = 'checked', worked_at = now() WHERE id = $1::uuid", [
    importId,
  ]);
}

/** Over, with nothing of the file kept here but its headings. */
export async function updateImportOver(sql: Sql, importId: string, state: "done" | "ended"): Promise<void> {
  await sql.query(
    "UPDATE patient_import SET state = $2, sample = '[]', finished_at = now(), worked_at = now() WHERE id = $1::uuid",
    [importId, state],
  );
}

export async function updateImportFailed(
  sql: Sql,
  importId: string,
  { problem, row }: { readonly problem: string; readonly row?: number },
): Promise<void> {
  await sql.query(
    "UPDATE patient_import SET state = 'failed', problem = $2, problem_row = $3::int, worked_at = now() WHERE id = $1::uuid",
    [importId, problem, row ?? null],
  );
}

/** Imports that a worker left in the middle, with how often they were taken up since; each is counted once more. */
export function takeUpLeftImports(
  sql: Sql,
  clinicId: string,
  idleSeconds: number,
): Promise<{ id: string; resumed: number }[]> {
  return sql.query(
    `UPDATE patient_import SET resumed = resumed + 1, worked_at = now()
     WHERE clinic_id = $1::uuid AND state IN ('checking', 'running') AND worked_at < now() - make_interval(secs => $2::int)
     RETURNING id, resumed`,
    [clinicId, idleSeconds],
  );
}

/** Lists nobody went on with, and rows of finished ones that were kept long enough to be saved. */
export function listImportsToEnd(
  sql: Sql,
  clinicId: string,
  { openHours, doneDays }: { readonly openHours: number; readonly doneDays: number },
): Promise<{ id: string }[]> {
  return sql.query(
    `SELECT id FROM patient_import WHERE clinic_id = $1::uuid
       AND ((state IN ('mapping', 'checked', 'failed') AND uploaded_at < now() - make_interval(hours => $2::int))
         OR (state = 'done' AND finished_at < now() - make_interval(days => $3::int)))`,
    [clinicId, openHours, doneDays],
  );
}
