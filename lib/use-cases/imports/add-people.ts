import "server-only";
import { createAccessEntry } from "@/lib/data/patients/access-log";
import {
  addRows,
  countRows,
  markAlike,
  markKnown,
  nextRows,
  removeRows,
} from "@/lib/data/patients/patient-import-rows";
import {
  type PatientImport,
  takeImportTurn,
  updateImportCounts,
  updateImportOver,
} from "@/lib/data/patients/patient-imports";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";
import { removeStored } from "@/lib/files/file-store";
import { importWorker, ROWS_AT_ONCE, workPart } from "@/lib/use-cases/imports/import-part";

/** Adds the next rows. Who has come meanwhile, by the desk or by another list, is found here. */
async function addPart(
  sql: Sql,
  clinicId: string,
  now: PatientImport,
  rows: readonly number[],
): Promise<void> {
  const span = { clinicId, importId: now.id, from: rows[0] ?? 0, to: rows.at(-1) ?? 0 };
  await takeImportTurn(sql, clinicId);
  await markKnown(sql, span);
  await markAlike(sql, span);
  const patientIds = await addRows(sql, span, now.addAlike);
  if (now.runBy !== null && patientIds.length > 0)
    await createAccessEntry(sql, { clinicId, staffId: now.runBy, action: "patient-import.run", patientIds });
  await updateImportCounts(sql, now.id, await countRows(sql, span));
}

/** Adds the people of a checked file, once each. Begun again after a crash, it goes on where it was. */
export async function addPeople(clinicId: string, began: PatientImport): Promise<void> {
  const of = { clinicId, importId: began.id };
  for (let { doneRows } = began; ;) {
    const skip = doneRows;
    const rows = await withActorSql(importWorker(clinicId), (sql) => nextRows(sql, of, skip, ROWS_AT_ONCE));
    if (rows.length === 0) break;
    const worked = await workPart(clinicId, { ...began, doneRows }, (sql, now) =>
      addPart(sql, clinicId, now, rows),
    );
    if (!worked) return;
    doneRows += rows.length;
  }
  // Rows are taken away only with the last word about them: until then their number says where it is.
  await withActorSql(importWorker(clinicId), async (sql) => {
    await removeRows(sql, of, "added");
    await updateImportOver(sql, began.id, "done");
  });
  await removeStored({ clinicId, fileId: began.id });
}
