import "server-only";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { MOST_IMPORT_BYTES, MOST_IMPORT_ROWS } from "@/lib/contracts/patient-import";
import {
  countRows,
  markAlike,
  markKnown,
  replaceRows,
  type StagedRow,
} from "@/lib/data/patients/patient-import-rows";
import {
  type PatientImport,
  updateImportChecked,
  updateImportCounts,
  updateImportTotal,
} from "@/lib/data/patients/patient-imports";
import { findClinicClock } from "@/lib/data/patients/patients";
import { withActorSql } from "@/lib/data/with-actor";
import { personKey, readRow } from "@/lib/domain/imports/read-row";
import { isStored, readStored } from "@/lib/files/file-store";
import { csvBatches, type NumberedRow, UnreadableRow } from "@/lib/use-cases/imports/csv-file";
import { failImport, importWorker, ROWS_AT_ONCE, workPart } from "@/lib/use-cases/imports/import-part";

/** A cell is kept to be shown and sent back; nobody needs more of it. */
const LONGEST_CELL = 500;

function staged(
  { row, cells }: NumberedRow,
  { columns, dateOrder }: PatientImport,
  today: string,
): StagedRow {
  const read = readRow(cells, columns ?? {}, dateOrder ?? "mdy", today);
  const kept = { row, cells: cells.map((cell) => cell.slice(0, LONGEST_CELL)) };
  return read.ok
    ? { ...kept, outcome: "new", reasons: [], ...read.patient, personKey: personKey(read.patient) }
    : { ...kept, outcome: "refused", reasons: read.reasons };
}

/** How many rows there are. Throws UnreadableRow. */
async function countLines(text: string, delimiter: string): Promise<number> {
  let total = 0;
  for await (const rows of csvBatches(text, delimiter, ROWS_AT_ONCE)) total += rows.length;
  return total;
}

/** Tries every row of a file and adds nobody. Begun again after a crash, it goes on where it was. */
export async function checkRows(clinicId: string, began: PatientImport): Promise<void> {
  const importId = began.id;
  const key = { clinicId, fileId: importId };
  if (!(await isStored(key))) return failImport(clinicId, importId, { problem: "file-gone" });
  // Old letters take more bytes in UTF-8 than they were sent with.
  const text = await new Response(readStored(key, 0, 3 * MOST_IMPORT_BYTES)).text();
  try {
    const total = await countLines(text, began.delimiter);
    if (total === 0 || total > MOST_IMPORT_ROWS) {
      await failImport(clinicId, importId, { problem: total === 0 ? "no-rows" : "too-many-rows" });
      return;
    }
    const acting = importWorker(clinicId);
    const { today } = await withActorSql(acting, async (sql) => {
      await updateImportTotal(sql, importId, total);
      return findClinicClock(sql, patientsVisibleTo(acting));
    });
    await checkParts(clinicId, began, text, today);
  } catch (error) {
    if (!(error instanceof UnreadableRow)) throw error;
    await failImport(clinicId, importId, { problem: "unreadable", row: error.row });
  }
}

async function checkParts(
  clinicId: string,
  began: PatientImport,
  text: string,
  today: string,
): Promise<void> {
  let doneRows = 0;
  for await (const rows of csvBatches(text, began.delimiter, ROWS_AT_ONCE)) {
    const done = doneRows;
    doneRows += rows.length;
    if (done < began.doneRows) continue;
    const from = rows[0]?.row ?? 0;
    const span = { clinicId, importId: began.id, from, to: rows.at(-1)?.row ?? from };
    const worked = await workPart(clinicId, { ...began, doneRows: done }, async (sql) => {
      await replaceRows(
        sql,
        span,
        rows.map((row) => staged(row, began, today)),
      );
      await markKnown(sql, span);
      await markAlike(sql, span);
      await updateImportCounts(sql, began.id, await countRows(sql, span));
    });
    if (!worked) return;
  }
  await workPart(clinicId, { ...began, doneRows }, (sql) => updateImportChecked(sql, began.id));
}
