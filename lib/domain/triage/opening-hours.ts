import { TZDate } from "@date-fns/tz";
import { addDays, set } from "date-fns";

/** Clock times "HH:MM" in the clinic's own zone; close may be "24:00". */
export type OpenSpan = Readonly<{ open: string; close: string }>;
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;
/** 0 is Sunday. A day that is absent, or has no spans, is closed. */
export type OpeningHours = Readonly<Partial<Record<Weekday, readonly OpenSpan[]>>>;

/** Two instants; the clinic is open from the first until just before the second. */
type OpenInterval = Readonly<{ opens: Date; closes: Date }>;

const CLOCK = /^([01]?\d|2[0-4]):([0-5]\d)$/;
/** Enough to reach the same weekday again. */
const DAYS_AHEAD = 8;

function at(day: TZDate, clock: string): Date {
  const [, hours, minutes] = CLOCK.exec(clock) ?? [];
  const moment = set(day, { hours: Number(hours), minutes: Number(minutes), seconds: 0, milliseconds: 0 });
  return new Date(moment.getTime());
}

function intervalsOn(day: TZDate, spans: readonly OpenSpan[]): OpenInterval[] {
  return spans.flatMap(({ open, close }) => {
    const opens = at(day, open);
    const closes = at(day, close);
    // A span that cannot be read compares false and counts as closed: the patient is sent elsewhere, not kept waiting.
    return opens < closes ? [{ opens, closes }] : [];
  });
}

/** Open intervals that end after now, soonest first; spans that touch are one. timeZone: IANA name. */
export function intervalsFrom(now: Date, hours: OpeningHours, timeZone: string): OpenInterval[] {
  const today = new TZDate(now.getTime(), timeZone);
  const found = Array.from({ length: DAYS_AHEAD + 1 }, (_, ahead) => addDays(today, ahead))
    .flatMap((day) => intervalsOn(day, hours[day.getDay() as Weekday] ?? []))
    .filter(({ closes }) => closes > now)
    .sort((one, other) => one.opens.getTime() - other.opens.getTime());
  return found.reduce<OpenInterval[]>((joined, next) => {
    const last = joined.at(-1);
    if (!last || next.opens > last.closes) return [...joined, next];
    const closes = next.closes > last.closes ? next.closes : last.closes;
    return [...joined.slice(0, -1), { opens: last.opens, closes }];
  }, []);
}
