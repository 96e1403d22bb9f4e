import type { StartingPoint } from "@/components/programmes/template-picker";
import { doseForAge } from "@/lib/domain/exercises/dose-for-age";
import type { ListedExercise } from "@/lib/domain/exercises/own-exercise";

/** An exercise to add, with the dose somebody of this age starts with. */
export function exerciseForAge(exercise: ListedExercise, age: number): ListedExercise {
  return { ...exercise, defaultDose: doseForAge(exercise.id, exercise.defaultDose, age) };
}

/** A template with the doses for this age. The patient's own last plan stays as somebody prescribed it. */
export function startForAge(start: StartingPoint, age: number): StartingPoint {
  if (start.id === null) return start;
  const items = start.items.map((item) => ({ ...item, dose: doseForAge(item.exerciseId, item.dose, age) }));
  return { ...start, items };
}
