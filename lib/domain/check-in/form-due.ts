import type { FormName } from "@/lib/domain/check-in/form";
import { type FullDue, isFullDue } from "@/lib/domain/check-in/full-due";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import { type Course, daysBetween } from "@/lib/domain/trends/course";

const SCREENS_EVERY = 42;
const RATED_EVERY = 14;

/** A patient's way so far, as the rule of the full form reads it. One that told of a reaction to treatment calls for the next. */
export function fullDueOf({ fullAt, reacted, newestSession, dosing }: Course): FullDue {
  return {
    fullAt: reacted ? null : fullAt,
    lastDay: newestSession?.day ?? null,
    freshStartDays: clinicNumbers(dosing ?? {}).freshStartDays,
  };
}

/** Which form a new check-in asks (spec 2.3): the full one weekly, after a long break, and after a treatment reaction. */
export function formDue(course: Course): FormName {
  return isFullDue(fullDueOf(course), course) ? "full" : "gate";
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
