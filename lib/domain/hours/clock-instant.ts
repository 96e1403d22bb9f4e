import { tzOffset } from "@date-fns/tz";
import { daysOn } from "@/lib/domain/visits/booking-time";
import { timeAt } from "@/lib/domain/visits/calendar-grid";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;
const DAY_MS = DAY_MINUTES * MINUTE_MS;

/**
 * The instant of a time (HH:MM) on a clinic's clock, day YYYY-MM-DD, timeZone an IANA name. Null in the hour that is
 * left out when clocks go forward; the first of the two where they go back.
 */
export function instantOf(day: string, time: string, timeZone: string): Date | null {
  const wall = Date.parse(`${day}T${time}Z`);
  // A clock changes once in two days at most, so that one of these is how it stands then.
  for (const near of [wall - DAY_MS, wall + DAY_MS]) {
    const offset = tzOffset(timeZone, new Date(near));
    const at = new Date(wall - offset * MINUTE_MS);
    if (tzOffset(timeZone, at) === offset) return at;
  }
  return null;
}

/**
 * When a clinic's clock has reached so many minutes after midnight (1440 is the next midnight): in the hour that is
 * left out, the moment the clock goes forward over it.
 */
export function reachedAt(day: string, minutes: number, timeZone: string): Date {
  for (let minute = minutes; minute <= minutes + DAY_MINUTES; minute += 1) {
    const date = daysOn(day, Math.floor(minute / DAY_MINUTES));
    const at = instantOf(date, timeAt(minute % DAY_MINUTES), timeZone);
    if (at) return at;
  }
  throw new RangeError(`The clock of ${timeZone} leaves out all of ${day}`);
}
