import "server-only";
import type { RunInput } from "@/lib/contracts/patient-import";
import { updateImportRunning } from "@/lib/data/patients/patient-imports";
import { enqueue } from "@/lib/data/queue";
import { withActorSql } from "@/lib/data/with-actor";
import { heldImport, type ImportActor } from "@/lib/use-cases/imports/held-import";

/** Adds the people of a checked list. Sent twice, it begins once. */
export function runImport(actor: ImportActor, importId: string, { alike }: RunInput): Promise<void> {
  const { clinicId, staffId } = actor;
  return withActorSql(actor, async (sql) => {
    const { state } = await heldImport(sql, actor, importId, ["checked", "running", "done"]);
    if (state !== "checked") return;
    await updateImportRunning(sql, importId, { runBy: staffId, addAlike: alike === "add" });
    await enqueue(sql, "patient-import.work", { clinicId, importId });
  });
}
