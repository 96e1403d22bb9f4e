import { checkDose, type DoseProblem } from "@/lib/domain/exercises/dose-bounds";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import { sidesAllowed } from "@/lib/domain/exercises/side";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";

/** People keep to short plans: advice cited by a study of 9 people with low back pain is 2 to 4 exercises. */
export const MOST_EXERCISES = 4;

export type ItemProblem =
  | { readonly kind: "dose"; readonly index: number; readonly problem: DoseProblem }
  | { readonly kind: "side"; readonly index: number }
  | { readonly kind: "twice"; readonly index: number; readonly first: number };

/** What is wrong with single items, whatever their order: dose out of bounds, a side the exercise does not have, a repeat. */
export function checkItems(items: readonly ProgrammeItem[]): readonly ItemProblem[] {
  return items.flatMap(({ exerciseId, dose, side }, index) => {
    const problems: ItemProblem[] = checkDose(dose).map((problem) => ({ kind: "dose", index, problem }));
    if (!sidesAllowed(exerciseById(exerciseId).sided).includes(side)) problems.push({ kind: "side", index });
    const first = items.findIndex((one) => one.exerciseId === exerciseId && isSameSide(one.side, side));
    return first < index ? [...problems, { kind: "twice", index, first }] : problems;
  });
}

/** Left and right of one exercise may stand as two items with their own doses. */
function isSameSide(one: ProgrammeItem["side"], other: ProgrammeItem["side"]): boolean {
  return one === other || one === "each" || other === "each";
}
