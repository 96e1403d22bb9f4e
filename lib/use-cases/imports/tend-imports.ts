import "server-only";
import { listImportsToEnd, takeUpLeftImports, updateImportOver } from "@/lib/data/patients/patient-imports";
import { removeRows } from "@/lib/data/patients/patient-import-rows";
import { enqueue } from "@/lib/data/queue";
import { withActorSql } from "@/lib/data/with-actor";
import { removeStored } from "@/lib/files/file-store";
import { failImport, importWorker } from "@/lib/use-cases/imports/import-part";

/** A list nobody goes on with is gone after a day, the rows a finished one left out after a week. */
const KEPT = { openHours: 24, doneDays: 7 };
/** A part takes a second or two: who has done none for so long is gone. */
const IDLE_SECONDS = 60;
const MOST_TRIES = 5;

/** Takes up what a worker left in the middle, and takes away what need not be kept. */
export async function tendImports(clinicId: string): Promise<void> {
  const left = await withActorSql(importWorker(clinicId), async (sql) => {
    const found = await takeUpLeftImports(sql, clinicId, IDLE_SECONDS);
    for (const { id: importId, resumed } of found)
      if (resumed <= MOST_TRIES) await enqueue(sql, "patient-import.work", { clinicId, importId });
    return found;
  });
  for (const { id, resumed } of left)
    if (resumed > MOST_TRIES) await failImport(clinicId, id, { problem: "stopped" });
  const old = await withActorSql(importWorker(clinicId), async (sql) => {
    const found = await listImportsToEnd(sql, clinicId, KEPT);
    for (const { id: importId } of found) {
      await removeRows(sql, { clinicId, importId }, "all");
      await updateImportOver(sql, importId, "ended");
    }
    return found;
  });
  for (const { id: fileId } of old) await removeStored({ clinicId, fileId });
}
