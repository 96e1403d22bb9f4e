import { type Break, isFreshStart } from "@/lib/domain/dosing/lapse";
import { daysBetween } from "@/lib/domain/trends/course";

/** What decides when the full form is due, as far as a phone may know it: an instant, a day, and one number of the clinic's. */
export type FullDue = Break &
  Readonly<{
    /** The last full form; null where one is due whatever the day. */
    fullAt: string | null;
  }>;
/** An instant, and the day it is where it is asked: the clinic's, or the phone's. */
export type Moment = Readonly<{ now: string; today: string }>;

const WEEK = 7;

/**
 * The full form is due weekly, and after the days of a fresh start without a session (DOSE-6) unless there was one since
 * yesterday. A session counts for the day it was done, whenever a phone sent it.
 */
export function isFullDue(due: FullDue, { now, today }: Moment): boolean {
  const sinceFull = due.fullAt === null ? Number.POSITIVE_INFINITY : daysBetween(due.fullAt, now);
  return sinceFull >= WEEK || (isFreshStart(due, today) && sinceFull >= 1);
}
