import { daysBetween } from "@/lib/domain/dosing/days";
import type { ResponseClass } from "@/lib/domain/dosing/classify-response";
import type { PlanChange } from "@/lib/domain/dosing/plan-change";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { Dose } from "@/lib/domain/exercises/dose";
import { exerciseById, type ExerciseId, isExerciseId } from "@/lib/domain/exercises/exercise";
import { variantsOf } from "@/lib/domain/exercises/variants";

/** Two loaded sessions of the same muscles stand two days apart (DOSE-2, recovery). */
export function isRested(lastLoadedOn: string | null, today: string, numbers: DosingNumbers): boolean {
  return lastLoadedOn === null || daysBetween(lastLoadedOn, today) >= numbers.loadedRestDays;
}

/** The hip hinge that must be right before anything is lifted. */
export const HINGE = "LS17";

export type Practised = Readonly<{ class: ResponseClass; formOK: boolean }>;

/** Technique first: no load before the hip hinge (LS17) and the unloaded pattern have each been green with good form twice. */
export function mayAddLoad(
  hinge: readonly Practised[],
  pattern: readonly Practised[],
  numbers: DosingNumbers,
): boolean {
  return [hinge, pattern].every(
    (sessions) =>
      sessions.filter((one) => one.class === "green" && one.formOK).length >= numbers.greensToProgress,
  );
}

/** How often each exercise was done without load, green and with good form. */
export type Practice = Readonly<Partial<Record<string, number>>>;

/** The same gate over what has been counted: the hinge, and the movement without load or its easier variant. */
export function isPractised(id: ExerciseId, practice: Practice, numbers: DosingNumbers): boolean {
  const { easier } = variantsOf(id);
  const pattern = (practice[id] ?? 0) + (easier === null ? 0 : (practice[easier] ?? 0));
  return Math.min(practice[HINGE] ?? 0, pattern) >= numbers.greensToProgress;
}

/** An item with more than the body's own weight: kilograms, or an exercise done with a weight. */
export function isLoadedItem({
  exerciseId,
  dose,
}: Readonly<{ exerciseId: ExerciseId; dose: Dose }>): boolean {
  return (dose.loadKg ?? 0) > 0 || isWeighted(exerciseId);
}

const WEIGHTS: readonly string[] = ["weight", "bar"];

/** A change that puts more than the body's own weight on: more load, or an exercise done with a weight. */
export function addsLoad(change: PlanChange | null): boolean {
  if (change?.field === "loadKg") return true;
  return change?.field === "exerciseId" && isExerciseId(change.to) && isWeighted(change.to);
}

function isWeighted(id: ExerciseId): boolean {
  return exerciseById(id).kit.some((one) => WEIGHTS.includes(one));
}
