import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import { EXPORT_TABLES, EXPORTED_ROW } from "@/lib/data/export-tables";
import type { Sql } from "@/lib/data/sql";

export type RecordRow = Readonly<Record<string, unknown>>;
export type RecordSection = {
  readonly table: string;
  readonly title: string;
  readonly rows: readonly RecordRow[];
};

/** All rows of one patient in scope, table by table; what row security hides from the actor is not there. */
export async function listRecord(
  sql: Sql,
  { clinicId, patientIds }: PatientScope,
  patientId: string,
): Promise<RecordSection[]> {
  if (patientIds !== null && !patientIds.some((id) => id === patientId)) return [];
  const sections: RecordSection[] = [];
  for (const { table, title, of } of EXPORT_TABLES) {
    if (of === null) continue;
    const rows = await sql.query<{ row: RecordRow }>(
      `SELECT ${EXPORTED_ROW} AS row FROM ${table} r WHERE r.clinic_id = $1::uuid AND ${of} ORDER BY r.ctid`,
      [clinicId, patientId],
    );
    sections.push({ table, title, rows: rows.map(({ row }) => row) });
  }
  return sections;
}
