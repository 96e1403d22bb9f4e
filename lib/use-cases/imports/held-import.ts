import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { ImportState } from "@/lib/contracts/patient-import";
import { holdImport, type PatientImport } from "@/lib/data/patients/patient-imports";
import type { Sql } from "@/lib/data/sql";
import { AppError } from "@/lib/errors";

export type ImportActor = ActorFor<"patient-import.run">;

/** One import of the actor's clinic, held; throws conflict unless it stands at one of these. */
export async function heldImport(
  sql: Sql,
  { clinicId }: ImportActor,
  importId: string,
  states: readonly ImportState[],
): Promise<PatientImport> {
  const found = await holdImport(sql, clinicId, importId);
  if (!found) throw new AppError("not-found", "no such import");
  if (!states.includes(found.state)) throw new AppError("conflict", `import is ${found.state}`);
  return found;
}
