import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findClinicPhone } from "@/lib/data/clinic-phone";
import { findNewestPrintLink } from "@/lib/data/print-links";
import { findClinicClock } from "@/lib/data/patients";
import { findRunningProgramme, listItems, type ProgrammeRow, type StoredItem } from "@/lib/data/programmes";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { printToken } from "@/lib/use-cases/programmes/print-token";

export type PrintSheet = {
  readonly clinicName: string;
  readonly clinicPhone: string;
  readonly timeZone: string;
  readonly programme: ProgrammeRow;
  readonly items: StoredItem[];
  /** Path the QR code opens, or null while no link is open. */
  readonly linkPath: string | null;
};

/** Everything on the paper sheet of a patient's current version. */
export function viewPrintSheet(
  actor: ActorFor<"programme.view">,
  { patientId }: { patientId: string },
): Promise<PrintSheet> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const programme = await findRunningProgramme(db, scope, patientId);
    if (!programme) throw new AppError("not-found", "no running programme in scope");
    db.shows(patientId);
    const items = await listItems(db, scope, programme.versionId);
    const linkId = await findNewestPrintLink(db, scope, programme.versionId);
    const clinic = await findClinicPhone(db, scope);
    const { timeZone } = await findClinicClock(db, scope);
    return {
      ...clinic,
      timeZone,
      programme,
      items,
      linkPath: linkId === undefined ? null : `/plan/${printToken(linkId)}`,
    };
  });
}
