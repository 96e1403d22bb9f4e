import { minutesOf, sessionsOn } from "@/lib/domain/hours/opening-hours";
import { type BookingHours, outsideHours } from "@/lib/domain/hours/outside-hours";
import { daysOn } from "@/lib/domain/visits/booking-time";
import { timeAt } from "@/lib/domain/visits/calendar-grid";

/** On the clinic's own clock: YYYY-MM-DD and "HH:MM". */
export type LocalSlot = Readonly<{ day: string; time: string }>;

type Length = Readonly<{ minutes: number; hours: BookingHours }>;

const DAYS_AHEAD = 60;
const QUARTER = 15;

const quarterFrom = (clock: string): string => timeAt(Math.ceil(minutesOf(clock) / QUARTER) * QUARTER);

/**
 * The first quarter hour from `from` on at which a visit of so many minutes lies within the opening hours. `from` itself
 * where the clinic has said no hours, or none for a long time.
 */
export function firstOpenSlot(from: LocalSlot, { minutes, hours }: Length): LocalSlot {
  const fits = (slot: LocalSlot) => outsideHours({ ...slot, minutes }, hours) === null;
  const earliest = { day: from.day, time: quarterFrom(from.time) };
  if (fits(earliest)) return earliest;
  for (let ahead = 0; ahead < DAYS_AHEAD; ahead++) {
    const day = daysOn(from.day, ahead);
    const opening = sessionsOn(day, hours)
      .map(({ open }) => ({ day, time: quarterFrom(open) }))
      .find((slot) => (ahead > 0 || slot.time > earliest.time) && fits(slot));
    if (opening) return opening;
  }
  return from;
}

/** What a form for a visit says before anybody types: the place in the calendar that was chosen, else the first open one. */
export function proposedSlot(
  wanted: { readonly day?: string | undefined; readonly time?: string | undefined },
  now: LocalSlot,
  length: Length,
): LocalSlot {
  if (wanted.time !== undefined) return { day: wanted.day ?? now.day, time: wanted.time };
  if (wanted.day === undefined) return firstOpenSlot(now, length);
  const open = firstOpenSlot(wanted.day > now.day ? { day: wanted.day, time: "00:00" } : now, length);
  return open.day === wanted.day ? open : { day: wanted.day, time: now.time };
}
