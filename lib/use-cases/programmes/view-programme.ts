import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { countOpenPrintLinks } from "@/lib/data/print-links";
import { findPatientIdentity, type PatientIdentity } from "@/lib/data/patient-identity";
import {
  findRunningProgramme,
  listItems,
  listVersions,
  type ProgrammeRow,
  type StoredItem,
  type VersionRow,
} from "@/lib/data/programmes";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

export type ViewedProgramme = {
  readonly patient: PatientIdentity;
  readonly programme:
    | (ProgrammeRow & {
        readonly items: StoredItem[];
        readonly versions: VersionRow[];
        readonly openLinks: number;
      })
    | null;
};

/** A patient's running programme as the clinic sees it: items, every version, printed sheets still open. */
export function viewProgramme(
  actor: ActorFor<"programme.view">,
  { patientId }: { patientId: string },
): Promise<ViewedProgramme> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const patient = await findPatientIdentity(db, scope, patientId);
    if (!patient) throw new AppError("not-found", "patient outside scope");
    db.shows(patientId);
    const running = await findRunningProgramme(db, scope, patientId);
    if (!running) return { patient, programme: null };
    const items = await listItems(db, scope, running.versionId);
    const versions = await listVersions(db, scope, running.id);
    const openLinks = await countOpenPrintLinks(db, scope, running.id);
    return { patient, programme: { ...running, items, versions, openLinks } };
  });
}
