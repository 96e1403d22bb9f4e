import "server-only";
import { randomUUID } from "node:crypto";
import type { SystemActor } from "@/lib/access/actor";
import { systemActor } from "@/lib/access/system-actor";
import { compareByHash } from "@/lib/data/patients/patient-import-rows";
import { holdImport, type PatientImport, updateImportFailed } from "@/lib/data/patients/patient-imports";
import type { Sql } from "@/lib/data/sql";
import { withActorSql } from "@/lib/data/with-actor";

/** So many rows are done in one transaction: what is done stays done, whatever happens to the worker. */
export const ROWS_AT_ONCE = 1_000;

export const importWorker = (clinicId: string): SystemActor =>
  systemActor(clinicId, "patient-import.work", randomUUID());

/** Does one part of an import, unless another worker was here meanwhile. Answers whether it was done. */
export function workPart(
  clinicId: string,
  { id, state, doneRows }: Pick<PatientImport, "id" | "state" | "doneRows">,
  work: (sql: Sql, now: PatientImport) => Promise<void>,
): Promise<boolean> {
  return withActorSql(importWorker(clinicId), async (sql) => {
    const now = await holdImport(sql, clinicId, id);
    if (now?.state !== state || now.doneRows !== doneRows) return false;
    await compareByHash(sql);
    await work(sql, now);
    return true;
  });
}

/** Ends an import with a word about why: somebody must put the file right. */
export async function failImport(
  clinicId: string,
  importId: string,
  why: { readonly problem: string; readonly row?: number },
): Promise<void> {
  await withActorSql(importWorker(clinicId), (sql) => updateImportFailed(sql, importId, why));
}
