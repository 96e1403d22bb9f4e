import "server-only";
import { randomUUID } from "node:crypto";
import { Zip, ZipDeflate } from "fflate";
import { systemActor } from "@/lib/access/system-actor";
import {
  exportedColumns,
  exportedRows,
  findExport,
  updateExportDone,
  updateExportProgress,
} from "@/lib/data/clinic-exports";
import { EXPORT_TABLES } from "@/lib/data/export-tables";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { growStored, type GrowingFile } from "@/lib/files/file-store";
import { csvRows } from "@/lib/use-cases/exports/csv-rows";

/** A copy of a whole clinic does not lie about for longer. */
export const EXPORT_HOURS = 24;

const acting = (clinicId: string) => systemActor(clinicId, "clinic-export.make", randomUUID());
const encoder = new TextEncoder();

/** A zip that grows as its files do: what is packed is written before more is packed. */
function zipInto(file: GrowingFile) {
  const packed: Uint8Array[] = [];
  let failed: Error | null = null;
  const zip = new Zip((error, piece) => {
    if (error) failed = error;
    else packed.push(piece);
  });
  const flush = async () => {
    if (failed) throw failed;
    for (const piece of packed.splice(0)) await file.write(piece);
  };
  return { zip, flush };
}

/** One table as a CSV file of the zip; answers how many rows. */
async function addTable(
  sql: Sql,
  table: string,
  { zip, flush }: ReturnType<typeof zipInto>,
): Promise<number> {
  const columns = await exportedColumns(sql, table);
  const entry = new ZipDeflate(`${table}.csv`, { level: 6 });
  zip.add(entry);
  let rows = 0;
  // A mark at the front tells a spreadsheet that the letters are UTF-8.
  entry.push(encoder.encode(`\uFEFF${csvRows([columns])}`));
  for await (const batch of exportedRows(sql, table)) {
    rows += batch.length;
    entry.push(encoder.encode(csvRows(batch.map((row) => columns.map((column) => row[column])))));
    await flush();
  }
  entry.push(new Uint8Array(), true);
  await flush();
  return rows;
}

/** Makes a clinic's copy: each table a CSV file, packed and written as it is read. Done again, it begins anew. */
export async function makeExport(clinicId: string, exportId: string): Promise<void> {
  const found = await withActorSql(acting(clinicId), (sql) => findExport(sql, clinicId, exportId));
  if (!found || !["waiting", "running"].includes(found.state)) return;
  const file = await growStored({ clinicId, fileId: exportId });
  try {
    const target = zipInto(file);
    let [tablesDone, rowsDone] = [0, 0];
    for (const { table } of EXPORT_TABLES) {
      rowsDone += await withActorSql(acting(clinicId), (sql) => addTable(sql, table, target));
      tablesDone += 1;
      const progress = { tablesDone, rowsDone };
      await withActorSql(acting(clinicId), (sql) => updateExportProgress(sql, exportId, progress));
    }
    target.zip.end();
    await target.flush();
    const bytes = await file.close();
    await withActorSql(acting(clinicId), (sql) =>
      updateExportDone(sql, exportId, { bytes, hours: EXPORT_HOURS }),
    );
  } catch (error) {
    await file.abandon();
    throw error;
  }
}
