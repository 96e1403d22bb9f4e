import { TZDate } from "@date-fns/tz";
import { localMoment } from "@/lib/domain/visits/clinic-time";

const DAY_MS = 86_400_000;

/** A date some days on, both YYYY-MM-DD: the calendar's own days, whatever the clocks do. */
export function daysOn(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The Monday of the week a date is in, YYYY-MM-DD. */
export function mondayOf(day: string): string {
  return daysOn(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/**
 * The instant of a time on the clinic's clock. Null in the hour that is left out when clocks go forward; the first of
 * the two where they go back.
 */
export function instantOf(day: string, time: string, timeZone: string): Date | null {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const found = new Date(new TZDate(year, month - 1, date, hours, minutes, 0, 0, timeZone).getTime());
  const earlier = new Date(found.getTime() - 3_600_000);
  const wanted = `${day}T${time}`;
  if (localMoment(earlier, timeZone) === wanted) return earlier;
  return localMoment(found, timeZone) === wanted ? found : null;
}

/** The same weekday of each of `times` weeks, the day itself first. */
export function weekly(day: string, times: number): string[] {
  return Array.from({ length: times }, (_, week) => daysOn(day, week * 7));
}
