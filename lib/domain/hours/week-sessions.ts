import { type OpeningHours, type OpenSpan, sessionsOf, type Weekday } from "@/lib/domain/hours/opening-hours";
import { WEEK } from "@/lib/domain/hours/read-hours";

/** A session of the clinic's week: its day, its place in it, and its times. */
export type WeekSession = Readonly<{ weekday: Weekday; session: number }> & OpenSpan;

/** Every session of the week, Monday first. */
export function weekSessions(hours: OpeningHours): WeekSession[] {
  return WEEK.flatMap((weekday) =>
    sessionsOf(weekday, hours).map((span, session) => ({ weekday, session, ...span })),
  );
}
