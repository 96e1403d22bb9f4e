import {
  type ClosedDay,
  type OpeningHours,
  type OpenSpan,
  sessionsOf,
  weekdayOf,
} from "@/lib/domain/hours/opening-hours";
import { timeOfDay } from "@/lib/domain/hours/time-of-day";
import { longDay } from "@/lib/domain/visits/clinic-time";

export type BookingHours = Readonly<{ openingHours: OpeningHours; closedDays: readonly ClosedDay[] }>;
/** On the clinic's own clock: YYYY-MM-DD, "HH:MM", and how long. */
type Wanted = Readonly<{ day: string; time: string; minutes: number }>;

const minuteOf = (clock: string): number => {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return hours * 60 + minutes;
};

/** The sessions of a day; those that touch are one opening. */
function openings(day: string, hours: OpeningHours): OpenSpan[] {
  const spans: OpenSpan[] = [];
  for (const span of sessionsOf(weekdayOf(day), hours)) {
    const before = spans.at(-1);
    if (before && minuteOf(span.open) <= minuteOf(before.close)) {
      const close = minuteOf(span.close) > minuteOf(before.close) ? span.close : before.close;
      spans[spans.length - 1] = { open: before.open, close };
    } else spans.push(span);
  }
  return spans;
}

/** That the clinic has closed a day, as everyone who books it is told; null for a day it has not. */
export function closedDayWords(day: string, closedDays: readonly ClosedDay[]): string | null {
  const closed = closedDays.find((one) => one.day === day);
  return closed ? `The clinic is closed that day${closed.reason && ` (${closed.reason})`}.` : null;
}

/**
 * What whoever books should know before saving: that the clinic is shut then. Null where it is open, where day or time
 * are not whole yet, and where the clinic has said no hours at all.
 */
export function outsideHours(wanted: Wanted, { openingHours, closedDays }: BookingHours): string | null {
  const { day, time, minutes } = wanted;
  if (Number.isNaN(Date.parse(day)) || !/^\d\d:\d\d$/.test(time)) return null;
  const closed = closedDayWords(day, closedDays);
  if (closed !== null) return closed;
  if (Object.values(openingHours).every((spans) => spans.length === 0)) return null;
  const open = openings(day, openingHours);
  if (open.length === 0) return `The clinic is closed on ${longDay(new Date(day))}.`;
  const from = minuteOf(time);
  if (open.some((span) => minuteOf(span.open) <= from && from + minutes <= minuteOf(span.close))) return null;
  const words = open.map((span) => `${timeOfDay(span.open)} to ${timeOfDay(span.close)}`).join(" and ");
  return `Outside opening hours: that day the clinic is open ${words}.`;
}
