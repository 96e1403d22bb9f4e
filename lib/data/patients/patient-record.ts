import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { EXPORT_TABLES, IN_RECORD } from "@/lib/data/clinics/export-tables";
import type { Sql } from "@/lib/data/sql";

export type RecordRow = Readonly<Record<string, unknown>>;
export type RecordSection = {
  readonly table: string;
  readonly title: string;
  readonly rows: readonly RecordRow[];
};

/** The columns of each table as it names them: a row as jsonb has the shortest name first, and a note begins with its plan. */
async function columnsOf(sql: Sql, tables: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await sql.query<{ table: string; name: string }>(IN_RECORD.columns, [tables]);
  return new Map(
    tables.map((table) => [table, rows.filter((row) => row.table === table).map(({ name }) => name)]),
  );
}

const inOrder = (row: RecordRow, columns: readonly string[]): RecordRow =>
  Object.fromEntries(columns.map((name) => [name, row[name]]));

/** All rows of one patient in scope, table by table; what row security hides from the actor is not there. */
export async function listRecord(
  sql: Sql,
  { clinicId, patientIds }: PatientScope,
  patientId: string,
): Promise<RecordSection[]> {
  if (patientIds !== null && !patientIds.some((id) => id === patientId)) return [];
  const sections: RecordSection[] = [];
  const columns = await columnsOf(
    sql,
    EXPORT_TABLES.map(({ table }) => table),
  );
  for (const { table, title, of } of EXPORT_TABLES) {
    if (of === null) continue;
    const rows = await sql.query<{ row: RecordRow }>(
      `SELECT ${IN_RECORD.row} AS row FROM ${table} r WHERE r.clinic_id = $1::uuid AND ${of} ORDER BY r.ctid`,
      [clinicId, patientId],
    );
    sections.push({ table, title, rows: rows.map(({ row }) => inOrder(row, columns.get(table) ?? [])) });
  }
  return sections;
}
