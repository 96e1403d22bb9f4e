import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { PatientBanner } from "@/lib/contracts/patient";
import { findPatientIdentity } from "@/lib/data/patients/patients";
import { findVisitSettings } from "@/lib/data/visits/visit-settings";
import { hasVisit, listClinicians } from "@/lib/data/visits/visits";
import { withActor } from "@/lib/data/with-actor";
import type { BookingHours } from "@/lib/domain/hours/outside-hours";
import { localMoment, nextQuarterHour } from "@/lib/domain/visits/clinic-time";
import { type VisitType, visitTypeName } from "@/lib/domain/visits/visit-types";
import { AppError } from "@/lib/errors";
import { bannerOf } from "@/lib/use-cases/patients/patient-words";

export type VisitToBe = {
  readonly banner: PatientBanner;
  readonly today: string;
  /** The clinic's day and time, YYYY-MM-DDTHH:MM. */
  readonly now: string;
  readonly nextQuarter: string;
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
  readonly types: readonly TypeInWords[];
  /** What is most likely meant, of the types. */
  readonly usualKind: string;
  readonly hours: BookingHours;
};

/** What the form for a new visit needs: for whom, the clinic's day and clock, and who can see them. */
export function prepareVisit(actor: StaffActor, patientId: string): Promise<VisitToBe> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const row = await findPatientIdentity(db, scope, patientId);
    if (!row) throw new AppError("not-found", "patient outside scope");
    db.shows(patientId);
    const settings = await findVisitSettings(db, actor.clinicId);
    // Whoever came in with a list was seen before, with the other system.
    const isNew = row.registrationSource !== "import" && !(await hasVisit(db, scope, patientId));
    const now = new Date();
    return {
      banner: bannerOf(row, settings),
      today: settings.today,
      now: localMoment(now, settings.timeZone),
      nextQuarter: nextQuarterHour(now, settings.timeZone),
      clinicians: await listClinicians(db, scope),
      types: typesInWords(settings.types),
      usualKind: usualKind(settings.types, isNew),
      hours: bookingHours(settings),
    };
  });
}

/** A first visit for whoever has none, else a follow-up; of a clinic that books neither, what stands first. */
function usualKind(types: readonly VisitType[], isNew: boolean): string {
  const ask = (wanted: string) => types.find(({ kind }) => kind === wanted);
  return ((isNew ? ask("first") : undefined) ?? ask("follow-up") ?? types[0])?.kind ?? "";
}

export type TypeInWords = { readonly kind: string; readonly words: string; readonly minutes: number };

/** "Follow-up, 30 min" for each type. */
export function typesInWords(types: readonly VisitType[]): TypeInWords[] {
  return types.map((type) => ({
    ...{ kind: type.kind, minutes: type.minutes },
    words: `${visitTypeName(type)}, ${type.minutes} min`,
  }));
}

/** Of the settings only what the form tells: when the clinic is open. */
export const bookingHours = ({ openingHours, closedDays }: BookingHours): BookingHours => ({
  openingHours,
  closedDays,
});
