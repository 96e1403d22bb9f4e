import { TZDate } from "@date-fns/tz";
import { reachedAt } from "@/lib/domain/hours/clock-instant";

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

/** "08:30" as minutes of the day. */
export function minutesOf(clock: string): number {
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
/** As `localDate`, but a zone nobody knows gives a date that is none and no error: the clocks of alerts go on. */
const dateAt = (at: Date, { timeZone }: Pick<ClinicHours, "timeZone">) =>
  dateOf(new TZDate(at.getTime(), timeZone));

/** A date's midnight in UTC, where a calendar can be counted without a clock. */
const calendar = (date: string, ahead = 0) => new Date(Date.parse(date) + ahead * 86_400_000);
export const weekdayOf = (date: string) => calendar(date).getUTCDay() as Weekday;

const at = (date: string, clock: string, timeZone: string) => reachedAt(date, minutesOf(clock), timeZone);

/** Hours never change under a list that reads them, and a time zone's sums are slow: each day is worked out once. */
const workedOut = new WeakMap<ClinicHours, Map<string, readonly OpenInterval[]>>();

function intervalsOn(date: string, hours: ClinicHours): readonly OpenInterval[] {
  const days = workedOut.get(hours) ?? new Map<string, readonly OpenInterval[]>();
  workedOut.set(hours, days);
  const known = days.get(date);
  if (known) return known;
  const made = workOut(date, hours);
  days.set(date, made);
  return made;
}

/** The spans of a date of the clinic's calendar (YYYY-MM-DD), earliest first; none on a closed day. */
export function sessionsOn(
  date: string,
  { openingHours, closedDays }: Omit<ClinicHours, "timeZone">,
): OpenSpan[] {
  if (closedDays.some((closed) => closed.day === date)) return [];
  return sessionsOf(weekdayOf(date), openingHours);
}

function workOut(date: string, hours: ClinicHours): OpenInterval[] {
  const { timeZone } = hours;
  return sessionsOn(date, hours).map(({ open, close }) => ({
    opens: at(date, open, timeZone),
    closes: at(date, close, timeZone),
  }));
}

function* openSpans(from: Date, hours: ClinicHours): Generator<OpenInterval> {
  const today = dateAt(from, hours);
  if (Number.isNaN(calendar(today).getTime())) return; // a zone nobody knows has no days
  for (let ahead = 0; ahead <= DAYS_AHEAD; ahead++)
    for (const span of intervalsOn(calendar(today, ahead).toISOString().slice(0, 10), hours))
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
  const date = dateAt(now, { timeZone });
  return closedDays.find(({ day }) => day === date) ?? null;
}

/** The session that runs now; null while the clinic is closed. */
export function sessionAt(now: Date, hours: ClinicHours): OpenSession | null {
  const date = dateAt(now, hours);
  const session = intervalsOn(date, hours).findIndex(({ opens, closes }) => opens <= now && now < closes);
  return session === -1 ? null : { weekday: weekdayOf(date), session };
}

/** When the clinic's morning begins: as it first opens, and not before 6 am; null on a day it stays shut. */
export function morningOf(now: Date, hours: ClinicHours): Date | null {
  const date = dateAt(now, hours);
  const [first] = intervalsOn(date, hours);
  if (!first) return null;
  const early = at(date, "06:00", hours.timeZone);
  return first.opens > early ? first.opens : early;
}
