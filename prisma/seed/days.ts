import { TZDate } from "@date-fns/tz";
import { addDays, format } from "date-fns";

/** The clinic's local date `offset` days from `now`, YYYY-MM-DD. */
export function localDay(now: Date, timeZone: string, offset = 0): string {
  return format(addDays(new TZDate(now.getTime(), timeZone), offset), "yyyy-MM-dd");
}

/** The instant of a clock time on the clinic's local day `offset` days from `now`. */
export function at(now: Date, timeZone: string, offset: number, hours: number, minutes = 0): Date {
  const day = addDays(new TZDate(now.getTime(), timeZone), offset);
  day.setHours(hours, minutes, 0, 0);
  return new Date(day.getTime());
}
