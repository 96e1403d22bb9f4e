import { type ClinicHours, type OpenSpan, sessionsOn, weekdayOf } from "@/lib/domain/hours/opening-hours";
import { instantOf } from "@/lib/domain/hours/clock-instant";
import { minuteOfDay, timeAt } from "@/lib/domain/visits/calendar-grid";
import { offeredSession } from "@/lib/domain/visits/self-booking";

/** From an instant until just before another. */
export type Held = Readonly<{ startsAt: Date; endsAt: Date }>;
export type FreeTime = Held & Readonly<{ time: string }>;

type Asked = Readonly<{
  /** YYYY-MM-DD on the clinic's calendar. */
  day: string;
  minutes: number;
  /** The sessions of one clinician in which patients may book, as `offeredSession` names them. */
  offered: readonly string[];
  hours: ClinicHours;
  /** What the clinician, and the patient, have already. */
  held: readonly Held[];
  /** Nothing before this instant. */
  earliest: Date;
}>;

const STEP_LEAST = 15;
const STEP_MOST = 30;

/** Starts one after the other: a short visit's own length, so that none leaves a gap; half an hour for a longer one. */
const stepOf = (minutes: number) => Math.min(Math.max(minutes, STEP_LEAST), STEP_MOST);

export const overlaps = (one: Held, other: Held) =>
  one.startsAt < other.endsAt && other.startsAt < one.endsAt;

/** The spans of a day in which patients may book this clinician. */
function offeredSpans({ day, offered, hours }: Asked): OpenSpan[] {
  const weekday = weekdayOf(day);
  return sessionsOn(day, hours).filter((span) => offered.includes(offeredSession({ weekday, ...span })));
}

/** The times of one day at which a visit of this length can begin and end in an offered session, held by nobody. */
export function freeTimes(asked: Asked): FreeTime[] {
  const { day, minutes, hours, held, earliest } = asked;
  const times = new Map<string, FreeTime>();
  for (const { open, close } of offeredSpans(asked)) {
    const last = minuteOfDay(close) - minutes;
    for (let minute = minuteOfDay(open); minute <= last; minute += stepOf(minutes)) {
      const time = timeAt(minute);
      const startsAt = instantOf(day, time, hours.timeZone);
      if (startsAt === null || startsAt < earliest) continue;
      const free = { time, startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
      if (!held.some((one) => overlaps(one, free))) times.set(time, free);
    }
  }
  return [...times.values()].toSorted((one, other) => (one.time < other.time ? -1 : 1));
}
