import type { StartingPoint } from "@/components/programmes/starting-point";
import { doseForAge } from "@/lib/domain/exercises/dose-for-age";
import type { ListedExercise } from "@/lib/domain/exercises/own-exercise";
import type { ProgrammeTemplate } from "@/lib/domain/programmes/templates/template";

/** An exercise to add, with the dose somebody of this age starts with. */
export function exerciseForAge(exercise: ListedExercise, age: number): ListedExercise {
  return { ...exercise, defaultDose: doseForAge(exercise.id, exercise.defaultDose, age) };
}

/** One of the catalogue's templates as something to start from. */
export function catalogueStart({ id, phase, items }: ProgrammeTemplate, title: string): StartingPoint {
  return { id, title, phase, items: items.map((item) => ({ ...item, own: null, note: "" })) };
}

/** A template with the doses for this age. The patient's own last plan stays as somebody prescribed it. */
export function startForAge(start: StartingPoint, age: number): StartingPoint {
  if (start.id === null) return start;
  const items = start.items.map((item) => ({ ...item, dose: doseForAge(item.exerciseId, item.dose, age) }));
  return { ...start, items };
}
