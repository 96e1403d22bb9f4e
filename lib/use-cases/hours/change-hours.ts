import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { ClosedDayFields, TypedFields } from "@/lib/contracts/hours";
import {
  countBookedOn,
  createClosedDay,
  removeClosedDay,
  updateOpeningHours,
} from "@/lib/data/clinics/clinic-hours";
import { countVisitsFrom } from "@/lib/data/clinics/clinic-time-zone";
import { findClinic } from "@/lib/data/clinics/clinics";
import { removeRotaOutside } from "@/lib/data/notices/rota";
import { withActorSql } from "@/lib/data/with-actor";
import { weekSessions } from "@/lib/domain/hours/week-sessions";
import type { Boxes } from "@/lib/domain/clinics/seen-boxes";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import { boxDay, hoursBoxes, readHours } from "@/lib/domain/hours/read-hours";
import { timeOfDay } from "@/lib/domain/hours/time-of-day";
import { localDate } from "@/lib/domain/visits/clinic-time";
import { AppError } from "@/lib/errors";
import { refuseUnseen } from "@/lib/use-cases/clinics/refuse-unseen";
import { forgetClinicFrame } from "@/lib/use-cases/home/clinic-frame";

type Actor = ActorFor<"hours.change">;

export type ViewedHours = ClinicHours & {
  /** Visits that are still booked on a closed day, by day: closing it moves nobody. */
  readonly bookedOn: Readonly<Record<string, number>>;
  /** How many visits another time zone would have to keep at their time of day. */
  readonly visitsFromToday: number;
};

/** When the clinic is open, with the closed days that are still to come. */
export function viewHours(actor: Actor): Promise<ViewedHours> {
  return withActorSql(actor, async (sql) => {
    const clinic = await findClinic(sql, actor.clinicId);
    const { openingHours, timeZone } = clinic;
    const today = localDate(new Date(), timeZone);
    const closedDays = clinic.closedDays.filter(({ day }) => day >= today);
    const days = closedDays.map(({ day }) => day);
    return {
      ...{ openingHours, timeZone, closedDays },
      bookedOn: await countBookedOn(sql, actor.clinicId, days),
      visitsFromToday: await countVisitsFrom(sql, actor.clinicId, today),
    };
  });
}

/**
 * The clinic's clocks go by these hours from now on. `seen`: what the form showed, over which nobody else's day is lost.
 * Throws invalid with words for the form.
 */
export async function changeHours(
  actor: Actor,
  typed: TypedFields,
  seen: Boxes | null = null,
): Promise<void> {
  const { clinicId } = actor;
  const { hours, problems } = readHours(typed);
  if (Object.keys(problems).length > 0) throw new AppError("invalid", "opening hours", problems);
  await withActorSql(actor, async (sql) => {
    await refuseUnseen(sql, {
      ...{ clinicId, seen, sent: hoursBoxes(hours), inWords: (time) => timeOfDay(time) },
      now: async () => hoursBoxes((await findClinic(sql, clinicId)).openingHours),
      named: (box) => `${boxDay(box)}: `,
    });
    await updateOpeningHours(sql, clinicId, hours);
    await removeRotaOutside(sql, clinicId, weekSessions(hours));
  });
  forgetClinicFrame(clinicId);
}

/** The clinic stays shut that day; patients read the reason. */
export async function closeDay(actor: Actor, { day, reason }: ClosedDayFields): Promise<void> {
  await withActorSql(actor, async (sql) => {
    const { timeZone } = await findClinic(sql, actor.clinicId);
    if (day < localDate(new Date(), timeZone))
      throw new AppError("invalid", "past day", { day: "Choose today or a later day" });
    await createClosedDay(sql, actor.clinicId, { day, reason });
  });
  forgetClinicFrame(actor.clinicId);
}

/** The clinic opens that day after all; it may have been taken back already. */
export async function openDay(actor: Actor, day: string): Promise<void> {
  await withActorSql(actor, (sql) => removeClosedDay(sql, actor.clinicId, day));
  forgetClinicFrame(actor.clinicId);
}
