import { TZDate } from "@date-fns/tz";
import { localMoment } from "@/lib/domain/visits/clinic-time";

const MINUTE_MS = 60_000;
/** How far clocks go back: an hour, and half of one on Lord Howe Island. */
const CHANGES_MS = [60 * MINUTE_MS, 30 * MINUTE_MS, 0];
const DAY_MINUTES = 24 * 60;

/**
 * The instant of a time (HH:MM) on a clinic's clock, day YYYY-MM-DD, timeZone an IANA name. Null in the hour that is
 * left out when clocks go forward; the first of the two where they go back.
 */
export function instantOf(day: string, time: string, timeZone: string): Date | null {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  const near = new TZDate(year, month - 1, date, hours, minutes, 0, 0, timeZone).getTime();
  const wanted = `${day}T${time}`;
  const found = CHANGES_MS.map((change) => new Date(near - change));
  return found.find((at) => localMoment(at, timeZone) === wanted) ?? null;
}

const two = (part: number) => String(part).padStart(2, "0");

/**
 * When a clinic's clock has reached so many minutes after midnight (1440 is the next midnight): in the hour that is
 * left out, the moment the clock goes forward over it.
 */
export function reachedAt(day: string, minutes: number, timeZone: string): Date {
  for (let minute = minutes; minute <= minutes + DAY_MINUTES; minute += 1) {
    const date = new Date(Date.parse(day) + minute * MINUTE_MS).toISOString().slice(0, 10);
    const rest = minute % DAY_MINUTES;
    const at = instantOf(date, `${two(Math.floor(rest / 60))}:${two(rest % 60)}`, timeZone);
    if (at) return at;
  }
  throw new RangeError(`The clock of ${timeZone} leaves out all of ${day}`);
}
