import "server-only";
import { updateImportOver } from "@/lib/data/patients/patient-imports";
import { removeRows } from "@/lib/data/patients/patient-import-rows";
import { withActorSql } from "@/lib/data/with-actor";
import { removeStored } from "@/lib/files/file-store";
import { heldImport, type ImportActor } from "@/lib/use-cases/imports/held-import";

/** Ends a list that adds nobody, or whose result is no longer needed: its file and its rows are gone. */
export async function discardImport(actor: ImportActor, importId: string): Promise<void> {
  const { clinicId } = actor;
  await withActorSql(actor, async (sql) => {
    await heldImport(sql, actor, importId, ["mapping", "checked", "failed", "done"]);
    await removeRows(sql, { clinicId, importId }, "all");
    await updateImportOver(sql, importId, "ended");
  });
  await removeStored({ clinicId, fileId: importId });
}
