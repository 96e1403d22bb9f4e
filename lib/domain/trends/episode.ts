import type { FormAnswers } from "@/lib/domain/check-in/answers";
import type { HowLong } from "@/lib/domain/intake/choices";
import { type Course, daysBetween } from "@/lib/domain/trends/course";
import { painWasGone } from "@/lib/domain/trends/pain-scores";

/** TR-04 to TR-06: whole days since the episode began at this clinic, when the starting score was given. */
export function episodeDays({ episode, now }: Course): number | undefined {
  return episode === null ? undefined : Math.max(0, daysBetween(episode.at, now));
}

const ACUTE: readonly (HowLong | null)[] = ["under-2-weeks", "2-to-6-weeks"];
const NOT_ACUTE: readonly (HowLong | null)[] = ["6-to-12-weeks", "over-12-weeks"];

/** TR-06: the intake said that the pain was at most 6 weeks old (phase A, DOSE-3). Not known without an intake. */
export function isAcute({ episode }: Course): boolean | undefined {
  const howLong = episode?.howLong ?? null;
  if (ACUTE.includes(howLong)) return true;
  return NOT_ACUTE.includes(howLong) ? false : undefined;
}

/** TR-12: pain now after it had gone, and the patient says that it is new or not like before. */
export function recurredDifferent(
  course: Course,
  { painNow = 0, newPain }: FormAnswers,
): boolean | undefined {
  if (newPain === undefined || !painWasGone(course)) return undefined;
  return painNow > 0 && newPain !== false;
}
