import "server-only";
import { randomUUID } from "node:crypto";
import { systemActor } from "@/lib/access/system-actor";
import {
  exportedColumns,
  exportedRows,
  findExport,
  updateExportDone,
  updateExportProgress,
} from "@/lib/data/clinics/clinic-exports";
import { EXPORT_TABLES } from "@/lib/data/clinics/export-tables";
import { listClinicFiles } from "@/lib/data/clinics/stored-files";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { growStored } from "@/lib/files/file-store";
import { addFiles } from "@/lib/use-cases/exports/add-files";
import { csvRows } from "@/lib/use-cases/exports/csv-rows";
import { type GrowingZip, zipInto } from "@/lib/use-cases/exports/zip-into";

/** A copy of a whole clinic does not lie about for longer. */
export const EXPORT_HOURS = 24;

const acting = (clinicId: string) => systemActor(clinicId, "clinic-export.make", randomUUID());
const encoder = new TextEncoder();

/** One table as a CSV file of the zip; answers how many rows. */
async function addTable(sql: Sql, table: string, zip: GrowingZip): Promise<number> {
  const columns = await exportedColumns(sql, table);
  let rows = 0;
  const pieces = async function* () {
    // A mark at the front tells a spreadsheet that the letters are UTF-8.
    yield encoder.encode(`\uFEFF${csvRows([columns])}`);
    for await (const batch of exportedRows(sql, table)) {
      rows += batch.length;
      yield encoder.encode(csvRows(batch.map((row) => columns.map((column) => row[column]))));
    }
  };
  await zip.add(`${table}.csv`, pieces(), "packed");
  return rows;
}

/** Makes a clinic's copy: each table a CSV file, then its pictures and videos, written as they are read. Done again, it begins anew. */
export async function makeExport(clinicId: string, exportId: string): Promise<void> {
  const found = await withActorSql(acting(clinicId), (sql) => findExport(sql, clinicId, exportId));
  if (!found || !["waiting", "running"].includes(found.state)) return;
  const file = await growStored({ clinicId, fileId: exportId });
  try {
    const zip = zipInto(file.write);
    let [tablesDone, rowsDone] = [0, 0];
    for (const { table } of EXPORT_TABLES) {
      rowsDone += await withActorSql(acting(clinicId), (sql) => addTable(sql, table, zip));
      tablesDone += 1;
      const progress = { tablesDone, rowsDone };
      await withActorSql(acting(clinicId), (sql) => updateExportProgress(sql, exportId, progress));
    }
    await addFiles(zip, await withActorSql(acting(clinicId), (sql) => listClinicFiles(sql, clinicId)));
    await zip.end();
    const bytes = await file.close();
    await withActorSql(acting(clinicId), (sql) =>
      updateExportDone(sql, exportId, { bytes, hours: EXPORT_HOURS }),
    );
  } catch (error) {
    await file.abandon();
    throw error;
  }
}
