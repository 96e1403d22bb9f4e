import type { Exercise } from "@/lib/domain/exercises/exercise";
import type { Dose } from "@/lib/domain/exercises/dose";

const LONGER_HOLD_FROM_AGE = 60; // DOSE-4; ACSM: 30-60 s in older adults
const OLDER_HOLD_SECONDS = 30;

/** The default dose; a static stretch is held 30 s from the age of 60 (DOSE-4). `age` in whole years. */
export function defaultDoseFor({ category, defaultDose }: Exercise, age: number): Dose {
  const { work } = defaultDose;
  if (age < LONGER_HOLD_FROM_AGE || category !== "static-stretch" || work.kind !== "hold") return defaultDose;
  return { ...defaultDose, work: { ...work, holdSeconds: Math.max(work.holdSeconds, OLDER_HOLD_SECONDS) } };
}
