import { daysBetween } from "@/lib/domain/trends/course";

/** What decides when the full form is due, as far as a phone may know it: instants, and one number of the clinic's. */
export type FullDue = Readonly<{
  /** The last full form; null where one is due whatever the day. */
  fullAt: string | null;
  /** The last session with an entry; null before the first. */
  sessionAt: string | null;
  freshStartDays: number;
}>;

const WEEK = 7;

/** The full form is due weekly, and after the days of a fresh start without a session (DOSE-6) unless there was one since yesterday. */
export function isFullDue({ fullAt, sessionAt, freshStartDays }: FullDue, now: string): boolean {
  const sinceFull = fullAt === null ? Number.POSITIVE_INFINITY : daysBetween(fullAt, now);
  // A day less, since by the calendar a break may be a day longer than by the clock.
  const isBack = sessionAt !== null && daysBetween(sessionAt, now) >= freshStartDays - 1;
  return sinceFull >= WEEK || (isBack && sinceFull >= 1);
}
