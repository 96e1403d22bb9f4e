import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { PatientBanner } from "@/lib/contracts/patient";
import { findPatientIdentity } from "@/lib/data/patients/patients";
import { listStaffNames } from "@/lib/data/clinics/staff";
import { findVisitSettings, type VisitSettings } from "@/lib/data/visits/visit-settings";
import { findVisitState, listClinicians, type VisitStateRow } from "@/lib/data/visits/visits";
import { withActor } from "@/lib/data/with-actor";
import type { BookingHours } from "@/lib/domain/hours/outside-hours";
import { clockTime, localMoment, longDayOf } from "@/lib/domain/visits/clinic-time";
import { holderWords } from "@/lib/domain/visits/holder";
import { visitKindWord } from "@/lib/domain/visits/visit-kinds";
import { movesAt, type VisitMove, type VisitStatus } from "@/lib/domain/visits/visit-status";
import { AppError } from "@/lib/errors";
import { bannerOf } from "@/lib/use-cases/patients/patient-words";
import { bookingHours, type TypeInWords, typesInWords } from "@/lib/use-cases/visits/prepare-visit";

export type ShownVisit = {
  readonly id: string;
  readonly version: number;
  readonly status: VisitStatus;
  readonly moves: readonly VisitMove[];
  readonly banner: PatientBanner;
  /** "Thursday, November 26, 9:30 am to 10:00 am", with the year where it is another */
  readonly when: string;
  readonly kindWords: string;
  /** Null: nobody is assigned. */
  readonly clinician: string | null;
  /** The patient chose the time. */
  readonly selfBooked: boolean;
  /** As the form holds them: YYYY-MM-DD, HH:MM, the stored kind, an id. */
  readonly slot: { day: string; time: string; kind: string; clinicianId: string | null };
  readonly clinicians: readonly { readonly id: string; readonly name: string }[];
  readonly types: readonly TypeInWords[];
  readonly hours: BookingHours;
  /** The clinic's day and time, YYYY-MM-DDTHH:MM. */
  readonly now: string;
};

/** One visit with what can be done about it. Nothing clinical: any of the staff may see it. */
export function viewVisit(actor: ActorFor<"visit.view">, visitId: string): Promise<ShownVisit> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const visit = await findVisitState(db, scope, visitId);
    const patient = visit && (await findPatientIdentity(db, scope, visit.patientId));
    if (!patient) throw new AppError("not-found", "visit outside scope");
    db.shows(patient.id);
    const settings = await findVisitSettings(db, actor.clinicId);
    const clinicians = await listClinicians(db, scope);
    const [day = "", time = ""] = localMoment(visit.startsAt, settings.timeZone).split("T");
    const { id, version, status, kind, clinicianId, selfBooked } = visit;
    const types = typesInWords(settings.types);
    const now = new Date();
    return {
      ...{ id, version, status, selfBooked, clinicians },
      moves: movesAt(status, visit.startsAt, now),
      banner: bannerOf(patient, settings),
      when: whenOf(visit, day, settings),
      kindWords: visitKindWord(kind),
      clinician: holderOf(visit, clinicians, await listStaffNames(db, actor.clinicId)),
      slot: { day, time, kind, clinicianId },
      types: types.some((type) => type.kind === kind)
        ? types
        : [{ kind, words: visitKindWord(kind), minutes: minutesOf(visit) }, ...types],
      hours: bookingHours(settings),
      now: localMoment(now, settings.timeZone),
    };
  });
}

function holderOf(
  { status, clinicianId }: VisitStateRow,
  clinicians: ShownVisit["clinicians"],
  everybody: Readonly<Record<string, string>>,
): string | null {
  if (clinicianId === null) return null;
  const isHere = clinicians.some(({ id }) => id === clinicianId);
  return holderWords({ status, clinician: everybody[clinicianId] ?? null, isHere });
}

/** One whose length nobody said takes half an hour. */
const minutesOf = ({ startsAt, endsAt }: VisitStateRow) =>
  endsAt ? (endsAt.getTime() - startsAt.getTime()) / 60_000 : 30;

function whenOf(
  { startsAt, endsAt }: VisitStateRow,
  day: string,
  { timeZone, today }: Pick<VisitSettings, "timeZone" | "today">,
): string {
  const until = endsAt ? ` to ${clockTime(endsAt, timeZone)}` : "";
  return `${longDayOf(day, today)}, ${clockTime(startsAt, timeZone)}${until}`;
}
