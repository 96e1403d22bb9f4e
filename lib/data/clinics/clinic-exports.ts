import "server-only";
import { IN_CLINIC } from "@/lib/data/clinics/export-tables";
import type { Sql } from "@/lib/data/sql";

export type ExportState = "waiting" | "running" | "done" | "failed" | "expired";
export type ClinicExport = {
  readonly id: string;
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly state: ExportState;
  readonly tablesDone: number;
  readonly rowsDone: number;
  readonly bytes: number;
  readonly expiresAt: Date | null;
};

const LINE = `SELECT e.id, s.name AS "requestedBy", e.requested_at AS "requestedAt", e.state, e.tables_done AS "tablesDone",
  e.rows_done AS "rowsDone", e.bytes, e.expires_at AS "expiresAt"
  FROM clinic_export e JOIN staff s ON s.clinic_id = e.clinic_id AND s.id = e.requested_by`;
const SHOWN = 10;

/** The latest copies of this clinic. */
export function listExports(sql: Sql, clinicId: string): Promise<ClinicExport[]> {
  return sql.query(
    `${LINE} WHERE e.clinic_id = $1::uuid ORDER BY e.requested_at DESC, e.id DESC LIMIT ${SHOWN}`,
    [clinicId],
  );
}

export async function findExport(
  sql: Sql,
  clinicId: string,
  exportId: string,
): Promise<ClinicExport | undefined> {
  const [row] = await sql.query<ClinicExport>(`${LINE} WHERE e.clinic_id = $1::uuid AND e.id = $2::uuid`, [
    clinicId,
    exportId,
  ]);
  return row;
}

/** Throws conflict while another is being made. */
export async function createExport(sql: Sql, clinicId: string, requestedBy: string): Promise<string> {
  const [row] = await sql.query<{ id: string }>(
    "INSERT INTO clinic_export (clinic_id, requested_by) VALUES ($1::uuid, $2::uuid) RETURNING id",
    [clinicId, requestedBy],
  );
  if (!row) throw new Error("a new export has an id");
  return row.id;
}

type Progress = { readonly state?: ExportState; readonly tablesDone: number; readonly rowsDone: number };

export async function updateExportProgress(sql: Sql, exportId: string, progress: Progress): Promise<void> {
  await sql.query(
    `UPDATE clinic_export SET state = $2, tables_done = $3::int, rows_done = $4::int
     WHERE id = $1::uuid AND state IN ('waiting', 'running')`,
    [exportId, progress.state ?? "running", progress.tablesDone, progress.rowsDone],
  );
}

export async function updateExportDone(
  sql: Sql,
  exportId: string,
  { bytes, hours }: { readonly bytes: number; readonly hours: number },
): Promise<void> {
  await sql.query(
    `UPDATE clinic_export SET state = 'done', bytes = $2::int, finished_at = now(),
       expires_at = now() + make_interval(hours => $3::int) WHERE id = $1::uuid AND state = 'running'`,
    [exportId, bytes, hours],
  );
}

/** Copies whose time is over, and those nobody has been working on for a day; each is told once. */
export async function expireExports(sql: Sql, clinicId: string): Promise<string[]> {
  const rows = await sql.query<{ id: string }>(
    `UPDATE clinic_export SET state = CASE WHEN state = 'done' THEN 'expired' ELSE 'failed' END
     WHERE clinic_id = $1::uuid AND ((state = 'done' AND expires_at <= now())
       OR (state IN ('waiting', 'running') AND requested_at < now() - interval '1 day')) RETURNING id`,
    [clinicId],
  );
  return rows.map(({ id }) => id);
}

/** The columns a copy of this table has. */
export async function exportedColumns(sql: Sql, table: string): Promise<string[]> {
  return (await sql.query<{ name: string }>(IN_CLINIC.columns, [[table]])).map(({ name }) => name);
}

const BATCH = 1_000;

/** A table's rows of the actor's clinic, in batches, as they stood when it began. Row security keeps to the clinic. */
export async function* exportedRows(sql: Sql, table: string): AsyncGenerator<Record<string, unknown>[]> {
  const which = table === "clinic" ? "r.id" : "r.clinic_id";
  await sql.query(
    `DECLARE export_rows NO SCROLL CURSOR FOR SELECT ${IN_CLINIC.row} AS row FROM ${table} r WHERE ${which} = app_clinic()`,
  );
  for (;;) {
    const rows = await sql.query<{ row: Record<string, unknown> }>(`FETCH ${BATCH} FROM export_rows`);
    if (rows.length > 0) yield rows.map(({ row }) => row);
    if (rows.length < BATCH) break;
  }
  await sql.query("CLOSE export_rows");
}
