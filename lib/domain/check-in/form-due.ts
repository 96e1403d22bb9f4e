import type { FormName } from "@/lib/domain/check-in/form";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import { type Course, daysBetween } from "@/lib/domain/trends/course";

const WEEK = 7;
const SCREENS_EVERY = 42;
const RATED_EVERY = 14;

function lastFullDaysAgo({ fullAt, now }: Course): number {
  return fullAt === null ? Number.POSITIVE_INFINITY : daysBetween(fullAt, now);
}

/** No session for the days of a fresh start (DOSE-6), after there was one, and no full form since yesterday. */
function isBackFromBreak(course: Course): boolean {
  const last = course.sessions.at(-1);
  // A day less, since by the calendar a break may be a day longer than by the clock.
  const least = clinicNumbers(course.dosing ?? {}).freshStartDays - 1;
  return last !== undefined && daysBetween(last.at, course.now) >= least && lastFullDaysAgo(course) >= 1;
}

/** Which form a new check-in asks (spec 2.3): the full one weekly, after a long break, and after a treatment reaction. */
export function formDue(course: Course): FormName {
  const full = lastFullDaysAgo(course) >= WEEK || isBackFromBreak(course) || course.reacted;
  return full ? "full" : "gate";
}

/** The mood screen and the NG65 count come with a full form every 6 weeks (spec 6). */
export function screensDue({ screensAt, now }: Course): boolean {
  return screensAt === null || daysBetween(screensAt, now) >= SCREENS_EVERY;
}

/** The global rating of change comes with a full form every 2 weeks (spec 6): at first there is nothing to compare with. */
export function grocDue({ episode, ratings, now }: Course): boolean {
  const since = ratings.at(-1)?.at ?? episode?.at;
  return since !== undefined && daysBetween(since, now) >= RATED_EVERY;
}
