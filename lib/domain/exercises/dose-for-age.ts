import type { Dose } from "@/lib/domain/exercises/dose";
import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";

export const LONGER_HOLD_FROM_AGE = 60; // DOSE-4; ACSM: 30-60 s in older adults
export const OLDER_HOLD_SECONDS = 30;

/** The dose something starts with: a static stretch is held 30 s from the age of 60 (DOSE-4). `age` in whole years. */
export function doseForAge(exerciseId: ExerciseId, dose: Dose, age: number): Dose {
  const { work } = dose;
  const isStretch = exerciseById(exerciseId).category === "static-stretch";
  if (age < LONGER_HOLD_FROM_AGE || !isStretch || work.kind !== "hold") return dose;
  return { ...dose, work: { ...work, holdSeconds: Math.max(work.holdSeconds, OLDER_HOLD_SECONDS) } };
}
