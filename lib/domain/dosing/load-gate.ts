import { daysBetween } from "@/lib/domain/dosing/days";
import type { ResponseClass } from "@/lib/domain/dosing/classify-response";
import type { PlanChange } from "@/lib/domain/dosing/plan-change";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import { exerciseById, isExerciseId } from "@/lib/domain/exercises/exercise";

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

const WEIGHTS: readonly string[] = ["weight", "bar"];

/** A change that puts more than the body's own weight on: more load, or an exercise done with a weight. */
export function addsLoad(change: PlanChange | null): boolean {
  if (change?.field === "loadKg") return true;
  return change?.field === "exerciseId" && isExerciseId(change.to) && isWeighted(change.to);
}

function isWeighted(id: Parameters<typeof exerciseById>[0]): boolean {
  return exerciseById(id).kit.some((one) => WEIGHTS.includes(one));
}
