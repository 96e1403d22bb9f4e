import "server-only";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { listImports, type PatientImport } from "@/lib/data/patients/patient-imports";
import { findClinicClock } from "@/lib/data/patients/patients";
import { withActorSql } from "@/lib/data/with-actor";
import { dayAndTime } from "@/lib/domain/visits/clinic-time";
import type { ImportActor } from "@/lib/use-cases/imports/held-import";

type ImportLine = Pick<
  PatientImport,
  "id" | "state" | "fileName" | "uploadedBy" | "added" | "alike" | "addAlike"
> & {
  readonly uploadedAt: string;
};

/** The latest lists of the clinic. */
export function viewImports(actor: ImportActor): Promise<readonly ImportLine[]> {
  return withActorSql(actor, async (sql) => {
    const { timeZone } = await findClinicClock(sql, patientsVisibleTo(actor));
    const imports = await listImports(sql, actor.clinicId);
    return imports.map(({ id, state, fileName, uploadedBy, added, alike, addAlike, uploadedAt }) => ({
      ...{ id, state, fileName, uploadedBy, added, alike, addAlike },
      uploadedAt: dayAndTime(uploadedAt, timeZone),
    }));
  });
}
