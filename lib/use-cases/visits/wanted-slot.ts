import "server-only";
import type { PatientScope } from "@/lib/access/scopes";
import type { AddVisitInput } from "@/lib/contracts/visit";
import type { Db, Sql } from "@/lib/data/sql";
import type { VisitSettings } from "@/lib/data/visits/visit-settings";
import { findTakenTime, lockClinicianTime, type VisitSlot } from "@/lib/data/visits/visit-slots";
import { listClinicians } from "@/lib/data/visits/visits";
import { closedDayWords } from "@/lib/domain/hours/outside-hours";
import { instantOf } from "@/lib/domain/hours/clock-instant";
import { daysOn } from "@/lib/domain/visits/booking-time";
import { clockTime } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";

type Wanted = Pick<AddVisitInput, "day" | "time" | "kind" | "clinicianId">;

/** A field of the form and what is wrong with it. */
export type Refusal = { readonly field: "day" | "time"; readonly words: string };

/** Refuses a type this clinic does not have, and somebody who is no clinician of it. `kept`: the type it has already. */
export async function checkTypeAndClinician(
  db: Db,
  scope: PatientScope,
  { kind, clinicianId }: Wanted,
  { types, kept }: { types: VisitSettings["types"]; kept?: string },
): Promise<void> {
  if (kind !== kept && !types.some((type) => type.kind === kind))
    throw new AppError("invalid", "no such type", { kind: "Choose what the visit is for" });
  if (clinicianId === null) return;
  const clinicians = await listClinicians(db, scope);
  if (!clinicians.some(({ id }) => id === clinicianId))
    throw new AppError("invalid", "not a clinician here", {
      clinicianId: "Choose a clinician of this clinic",
    });
}

/** A visit may be written down late, but a day longer ago is a wrong year: typed in December, January is the one gone by. */
const LATEST_ENTRY_DAYS = 31;

/** The time wanted as instants, or why the clinic's clock or calendar has no such time. */
export function slotOf(wanted: Wanted, minutes: number, settings: VisitSettings): VisitSlot | Refusal {
  const { day, time, kind, clinicianId } = wanted;
  if (day < daysOn(settings.today, -LATEST_ENTRY_DAYS))
    return { field: "day", words: "That day is more than a month ago: is the year right?" };
  const startsAt = instantOf(day, time, settings.timeZone);
  if (!startsAt) return { field: "time", words: "Clocks go forward that night: this time does not exist" };
  const endsAt = new Date(startsAt.getTime() + minutes * 60_000);
  return { day, startsAt, endsAt, kind, clinicianId };
}

/** Why a week of a row is left out: nobody has looked at that day, as they have at the one they chose. */
export function closedWeek(day: string, { closedDays }: VisitSettings): Refusal | null {
  const words = closedDayWords(day, closedDays);
  return words === null ? null : { field: "day", words };
}

/** Who has the clinician's time, in words; null when it is free. Holds the clinician's time until the transaction ends. */
export async function takenWords(
  sql: Sql,
  scope: PatientScope,
  { startsAt, endsAt, clinicianId }: VisitSlot,
  { timeZone, except }: { timeZone: string; except?: string },
): Promise<string | null> {
  if (clinicianId === null) return null;
  await lockClinicianTime(sql, clinicianId);
  const wanted = { startsAt, endsAt, clinicianId, ...(except !== undefined && { except }) };
  const taken = await findTakenTime(sql, scope, wanted);
  if (!taken) return null;
  const [from, until] = [clockTime(taken.startsAt, timeZone), clockTime(taken.endsAt, timeZone)];
  return `${taken.clinician} has another visit from ${from} to ${until}`;
}
