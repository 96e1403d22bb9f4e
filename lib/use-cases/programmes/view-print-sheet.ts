import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findClinicPhone } from "@/lib/data/clinics/clinic-phone";
import { findNewestPrintLink } from "@/lib/data/programmes/print-links";
import { findClinicClock } from "@/lib/data/patients/patients";
import { findPatientLanguage } from "@/lib/data/patients/patient-language";
import type { Language } from "@/lib/domain/people/language";
import { findRunningProgramme, type ProgrammeRow } from "@/lib/data/programmes/programmes";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { listItemsToday } from "@/lib/use-cases/exercise-sessions/items-today";
import type { PlannedItem } from "@/lib/use-cases/exercise-sessions/today-plan";
import { printToken } from "@/lib/use-cases/programmes/print-token";

export type PrintSheet = {
  readonly clinicName: string;
  readonly clinicPhone: string;
  readonly timeZone: string;
  /** The paper is for the patient, and in their language. */
  readonly language: Language;
  readonly programme: ProgrammeRow;
  /** The walk is as long as its rule says on the day of printing. */
  readonly items: readonly PlannedItem[];
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
    const { timeZone, today } = await findClinicClock(db, scope);
    const { versionId, phase } = programme;
    const items = await listItemsToday(db, scope, { patientId, versionId, phase, today });
    const linkId = await findNewestPrintLink(db, scope, versionId);
    const clinic = await findClinicPhone(db, scope);
    return {
      ...clinic,
      timeZone,
      language: await findPatientLanguage(db, scope, patientId),
      programme,
      items,
      linkPath: linkId === undefined ? null : `/plan/${printToken(linkId)}`,
    };
  });
}
