import "server-only";
import type { MappingInput } from "@/lib/contracts/patient-import";
import { updateMapping } from "@/lib/data/patients/patient-imports";
import { enqueue } from "@/lib/data/queue";
import { withActorSql } from "@/lib/data/with-actor";
import { heldImport, type ImportActor } from "@/lib/use-cases/imports/held-import";

/** Says what the columns are, and lets the worker try every row. Nobody is added by that. */
export function mapImport(actor: ImportActor, importId: string, mapping: MappingInput): Promise<void> {
  const { clinicId } = actor;
  return withActorSql(actor, async (sql) => {
    await heldImport(sql, actor, importId, ["mapping", "checked", "failed"]);
    await updateMapping(sql, importId, mapping);
    await enqueue(sql, "patient-import.work", { clinicId, importId });
  });
}
