import "server-only";
import { findImport } from "@/lib/data/patients/patient-imports";
import { withActorSql } from "@/lib/data/with-actor";
import { addPeople } from "@/lib/use-cases/imports/add-people";
import { checkRows } from "@/lib/use-cases/imports/check-rows";
import { importWorker } from "@/lib/use-cases/imports/import-part";

/** Goes through an import's rows: tries them while it is checked, adds their people while it runs. */
export async function workImport(clinicId: string, importId: string): Promise<void> {
  const began = await withActorSql(importWorker(clinicId), (sql) => findImport(sql, clinicId, importId));
  if (began?.state === "checking") await checkRows(clinicId, began);
  if (began?.state === "running") await addPeople(clinicId, began);
}
