import type { FormAnswers } from "@/lib/domain/check-in/answers";
import { type Course, daysBetween } from "@/lib/domain/trends/course";

const isYes = (answer: unknown) => answer === true || answer === "UNSURE";

/**
 * TR-03: nights of the last 7 with pain that did not ease: as the patient counts them now, or as many of the last 7
 * days as a check-in told of it, whichever is more. Known only where the present check-in asks.
 */
export function nightsOfSeven({ checkIns, now }: Course, present: FormAnswers): number | undefined {
  if (present.nightPain === undefined) return undefined;
  const days = checkIns
    .filter(({ at, answers }) => isYes(answers.nightPain) && daysBetween(at, now) < 7)
    .map(({ at }) => at.slice(0, 10));
  const today = isYes(present.nightPain) ? [now.slice(0, 10)] : [];
  return Math.min(7, Math.max(present.nights ?? 0, new Set([...days, ...today]).size));
}
