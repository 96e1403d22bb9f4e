import type { Chance } from "./chance";
import type { SeededPatient } from "./clinic-rows";
import { STORIES } from "./stories";

export type Course = { readonly firstDay: number; readonly visitDays: readonly number[] };

/** When a patient first came, and on which days since; days count back from now. */
export function courseOf(chance: Chance): Course {
  const firstDay = -chance.between(35, 330);
  const visitDays = [firstDay];
  const many = chance.between(3, 9);
  for (
    let day = firstDay + chance.between(7, 14);
    day < -3 && visitDays.length < many;
    day += chance.between(7, 24)
  ) {
    visitDays.push(day);
  }
  return { firstDay, visitDays };
}

/** Pain `day` days from now on the way from the story's start to its end, with ordinary ups and downs. */
export function painOn(patient: SeededPatient, course: Course, day: number, chance: Chance): number {
  const { startPain, endPain } = STORIES[patient.story];
  const progress = Math.min(1, (day - course.firstDay) / 70);
  return Math.max(
    0,
    Math.min(8, Math.round(startPain + (endPain - startPain) * progress + (chance.next() - 0.5) * 2)),
  );
}
