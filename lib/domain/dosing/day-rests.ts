import { daysAfter } from "@/lib/domain/dosing/days";
import { isRested } from "@/lib/domain/dosing/load-gate";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";

/** Strength work done, and the day of it (YYYY-MM-DD). */
export type LoadedWork = Readonly<{ exerciseId: ExerciseId; day: string }>;

/** What of a plan rests today without any alert: muscles after strength work, stretches in a flare. */
export type DayRests = Readonly<{
  /** Strength work whose days of rest are not over. */
  worked: readonly LoadedWork[];
  /** The day on which all of it may be done again; null where nothing rests. */
  backOn: string | null;
  /** How many days such work rests. */
  restDays: number;
  /** Pain well above what is usual, and not yet settled. */
  flare: boolean;
}>;

export const NO_RESTS: DayRests = { worked: [], backOn: null, restDays: 0, flare: false };

/** The strength work whose rest is not over on this day (DOSE-2, recovery), and when the last of it is. */
export function stillResting(
  work: readonly LoadedWork[],
  today: string,
  numbers: DosingNumbers,
): Omit<DayRests, "flare"> {
  const still = work.filter(({ day }) => !isRested(day, today, numbers));
  const last = still
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  return {
    ...{ worked: still, restDays: numbers.loadedRestDays },
    backOn: last === undefined ? null : daysAfter(last, numbers.loadedRestDays),
  };
}

/** Why an exercise is left out today; null where nothing stands against it. */
export function restOf(id: ExerciseId, { worked, flare }: DayRests): "muscles" | "flare" | null {
  if (worked.some(({ exerciseId }) => sharesMuscles(exerciseId, id))) return "muscles";
  return flare && exerciseById(id).category === "static-stretch" ? "flare" : null;
}

/** The first day on which an exercise's muscles have rested from this work; null where none of it loads them. */
export function backAfter(id: ExerciseId, work: readonly LoadedWork[], restDays: number): string | null {
  const last = work
    .filter(({ exerciseId }) => sharesMuscles(exerciseId, id))
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  return last === undefined ? null : daysAfter(last, restDays);
}

/** Two strength exercises of one region load the same muscles: the catalogue knows no finer. */
export function sharesMuscles(one: ExerciseId, other: ExerciseId): boolean {
  const [first, second] = [exerciseById(one), exerciseById(other)];
  if (first.category !== "strength" || second.category !== "strength") return false;
  return first.regions.some((region) => second.regions.includes(region));
}
