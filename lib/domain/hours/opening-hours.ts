import { TZDate } from "@date-fns/tz";
import { addDays, set } from "date-fns";

/** Clock times "HH:MM" in the clinic's own zone; close may be "24:00". */
export type OpenSpan = Readonly<{ open: string; close: string }>;
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;
/** 0 is Sunday. A day that is absent, or has no spans, is closed. */
export type OpeningHours = Readonly<Partial<Record<Weekday, readonly OpenSpan[]>>>;
/** A date of the clinic's calendar (YYYY-MM-DD) on which it stays shut, and why. */
export type ClosedDay = Readonly<{ day: string; reason: string }>;

/** When a clinic is open. timeZone: IANA name. */
export type ClinicHours = Readonly<{
  openingHours: OpeningHours;
  closedDays: readonly ClosedDay[];
  timeZone: string;
}>;

/** Two instants; the clinic is open from the first until just before the second. */
type OpenInterval = Readonly<{ opens: Date; closes: Date }>;
/** The span of a day the clinic is in, counted from 0; a rota names people for each. */
export type OpenSession = Readonly<{ weekday: Weekday; session: number }>;

const CLOCK = /^([01]?\d|2[0-3]):([0-5]\d)$|^(24):(00)$/;
/** A clinic that does not open within this long counts as one without hours. */
const DAYS_AHEAD = 400;
/** A clinic that never closes would make one interval without end. */
const LONGEST_MS = 8 * 24 * 3_600_000;

function minutesOf(clock: string): number {
  const [, hours, minutes, midnight] = CLOCK.exec(clock) ?? [];
  return midnight === undefined ? Number(hours) * 60 + Number(minutes) : 24 * 60;
}

/**
 * The spans of a weekday, earliest first: the sessions a rota names people for. A span that cannot be read counts as
 * closed: the patient is sent elsewhere, not kept waiting.
 */
export function sessionsOf(weekday: Weekday, hours: OpeningHours): OpenSpan[] {
  return (hours[weekday] ?? [])
    .filter(({ open, close }) => minutesOf(open) < minutesOf(close))
    .toSorted((one, other) => minutesOf(one.open) - minutesOf(other.open));
}

const two = (part: number) => String(part).padStart(2, "0");
const dateOf = (day: TZDate) => `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;

function at(day: TZDate, clock: string): Date {
  const minutes = minutesOf(clock);
  const time = { hours: Math.floor(minutes / 60), minutes: minutes % 60, seconds: 0, milliseconds: 0 };
  return new Date(set(day, time).getTime());
}

function intervalsOn(day: TZDate, { openingHours, closedDays }: ClinicHours): OpenInterval[] {
  const date = dateOf(day);
  if (closedDays.some((closed) => closed.day === date)) return [];
  const spans = sessionsOf(day.getDay() as Weekday, openingHours);
  return spans.map(({ open, close }) => ({ opens: at(day, open), closes: at(day, close) }));
}

function* openSpans(from: Date, hours: ClinicHours): Generator<OpenInterval> {
  const today = new TZDate(from.getTime(), hours.timeZone);
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++)
    for (const span of intervalsOn(addDays(today, ahead), hours))
      if (span.closes > from && span.opens < span.closes) yield span;
}

const isLong = ({ opens, closes }: OpenInterval) => closes.getTime() - opens.getTime() > LONGEST_MS;

/** Open intervals that end after `from`, soonest first; spans that touch or overlap are one. */
function* openIntervals(from: Date, hours: ClinicHours): Generator<OpenInterval> {
  let held: OpenInterval | undefined;
  for (const next of openSpans(from, hours)) {
    if (held && next.opens <= held.closes && !isLong(held)) {
      held = { opens: held.opens, closes: next.closes > held.closes ? next.closes : held.closes };
      continue;
    }
    if (held) yield held;
    held = next;
  }
  if (held) yield held;
}

/** The interval the clinic is open in, or opens for next; undefined when it never opens. */
export function nextInterval(from: Date, hours: ClinicHours): OpenInterval | undefined {
  for (const interval of openIntervals(from, hours)) return interval;
  return undefined;
}

/** When the clinic is open next, `from` itself while it is; null when it never opens. */
export function nextOpening(from: Date, hours: ClinicHours): Date | null {
  const next = nextInterval(from, hours);
  if (!next) return null;
  return next.opens > from ? next.opens : from;
}

export function isOpen(now: Date, hours: ClinicHours): boolean {
  return nextOpening(now, hours)?.getTime() === now.getTime();
}

/** The instant by which the clinic has been open for so long since `from`. Without opening hours every hour counts. */
export function addOpenTime(from: Date, milliseconds: number, hours: ClinicHours): Date {
  let left = milliseconds;
  let reached = from.getTime();
  for (const { opens, closes } of openIntervals(from, hours)) {
    const start = Math.max(opens.getTime(), from.getTime());
    const room = closes.getTime() - start;
    if (left <= room) return new Date(start + left);
    left -= room;
    reached = closes.getTime();
  }
  return new Date(reached + left);
}

/** The closed day the clinic has at this moment, if it has one. */
export function closedDayAt(now: Date, { closedDays, timeZone }: ClinicHours): ClosedDay | null {
  const date = dateOf(new TZDate(now.getTime(), timeZone));
  return closedDays.find(({ day }) => day === date) ?? null;
}

/** The session that runs now; null while the clinic is closed. */
export function sessionAt(now: Date, hours: ClinicHours): OpenSession | null {
  const day = new TZDate(now.getTime(), hours.timeZone);
  const session = intervalsOn(day, hours).findIndex(({ opens, closes }) => opens <= now && now < closes);
  return session === -1 ? null : { weekday: day.getDay() as Weekday, session };
}

/** When the clinic's morning begins: as it first opens, and not before 6 am; null on a day it stays shut. */
export function morningOf(now: Date, hours: ClinicHours): Date | null {
  const day = new TZDate(now.getTime(), hours.timeZone);
  const [first] = intervalsOn(day, hours);
  if (!first) return null;
  const early = at(day, "06:00");
  return first.opens > early ? first.opens : early;
}
