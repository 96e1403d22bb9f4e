import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { type PatientScope, patientsVisibleTo } from "@/lib/access/scopes";
import type { AddVisitInput, AddVisitReply } from "@/lib/contracts/visit";
import { announce } from "@/lib/data/announce";
import { findPatientIdentity } from "@/lib/data/patients/patients";
import type { Db } from "@/lib/data/sql";
import { lockPatientBookings } from "@/lib/data/visits/held-times";
import { findVisitSettings, type VisitSettings } from "@/lib/data/visits/visit-settings";
import { createVisit, hasVisitAt } from "@/lib/data/visits/visit-slots";
import { withActor } from "@/lib/data/with-actor";
import { timeOfDay } from "@/lib/domain/hours/time-of-day";
import { weekly } from "@/lib/domain/visits/booking-time";
import { longDay, longDayOf } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import {
  checkTypeAndClinician,
  closedWeek,
  type Refusal,
  slotOf,
  takenWords,
} from "@/lib/use-cases/visits/wanted-slot";

/**
 * Books a visit on the clinic's clock, or one a week. Weeks that are free are booked, and each that is not is said;
 * where none is free nothing is booked and the form says why.
 */
export function addVisit(actor: StaffActor, input: AddVisitInput): Promise<AddVisitReply> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    if (!(await findPatientIdentity(db, scope, input.patientId)))
      throw new AppError("not-found", "patient outside scope");
    db.shows(input.patientId);
    // Whoever comes second, a second press too, sees what the first has booked.
    await lockPatientBookings(db, input.patientId);
    const settings = await findVisitSettings(db, actor.clinicId);
    await checkTypeAndClinician(db, scope, input, settings);
    const booked: { id: string; day: string }[] = [];
    const refused: (Refusal & { day: string })[] = [];
    for (const day of weekly(input.day, input.times)) {
      const shut = day === input.day ? null : closedWeek(day, settings);
      const made = shut ?? (await bookDay(db, scope, { ...input, day }, settings));
      if (typeof made === "string") booked.push({ id: made, day });
      else refused.push({ ...made, day });
    }
    const [first] = booked;
    if (!first) throw new AppError("invalid", "no week is free", problemsOf(refused));
    announce(db, actor.clinicId, "today");
    return {
      id: first.id,
      isToday: first.day === settings.today,
      when: `${longDayOf(first.day, settings.today)}, ${timeOfDay(input.time)}`,
      booked: booked.length,
      refused: refused.map(({ day, words }) => `${longDay(new Date(day))}: ${words}`),
    };
  });
}

function problemsOf([first, ...more]: readonly Refusal[]): Record<string, string> {
  if (!first) return {};
  return { [first.field]: more.length === 0 ? first.words : `No week is free. The first: ${first.words}` };
}

/** The new visit's id, or why that day does not go. */
async function bookDay(
  db: Db,
  scope: PatientScope,
  wanted: AddVisitInput,
  settings: VisitSettings,
): Promise<string | Refusal> {
  const minutes = settings.types.find(({ kind }) => kind === wanted.kind)?.minutes ?? 0;
  const slot = slotOf(wanted, minutes, settings);
  if ("words" in slot) return slot;
  const taken = await takenWords(db, scope, slot, settings);
  if (await hasVisitAt(db, scope, wanted.patientId, slot.startsAt))
    return { field: "time", words: "This patient already has a visit at this time" };
  if (taken !== null) return { field: "time", words: taken };
  const made = await createVisit(db, scope, wanted.patientId, slot);
  return made ?? { field: "time", words: "Somebody else has just booked this time" };
}
