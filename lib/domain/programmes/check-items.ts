import { checkDose, type DoseProblem } from "@/lib/domain/exercises/dose-bounds";
import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";
import { sidesAllowed } from "@/lib/domain/exercises/side";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { sessionPart } from "@/lib/domain/programmes/session-order";

/** People keep to short plans: advice cited by a study of 9 people with low back pain is 2 to 4 exercises. */
export const MOST_EXERCISES = 4;

export type ItemProblem =
  | { readonly kind: "dose"; readonly index: number; readonly problem: DoseProblem }
  | { readonly kind: "side"; readonly index: number }
  | { readonly kind: "twice"; readonly index: number };

/** What is wrong with single items, whatever their order: dose out of bounds, a side the exercise does not have, a repeat. */
export function checkItems(items: readonly ProgrammeItem[]): readonly ItemProblem[] {
  return items.flatMap(({ exerciseId, dose, side }, index) => {
    const problems: ItemProblem[] = checkDose(dose).map((problem) => ({ kind: "dose", index, problem }));
    if (!sidesAllowed(exerciseById(exerciseId).sided).includes(side)) problems.push({ kind: "side", index });
    const isRepeat = items
      .slice(0, index)
      .some((before) => before.exerciseId === exerciseId && isSameSide(before.side, side));
    return isRepeat ? [...problems, { kind: "twice", index }] : problems;
  });
}

/** Left and right of one exercise may stand as two items with their own doses. */
function isSameSide(one: ProgrammeItem["side"], other: ProgrammeItem["side"]): boolean {
  return one === other || one === "each" || other === "each";
}

export type PlanAdvice =
  | { readonly kind: "many-items"; readonly count: number; readonly most: number }
  | { readonly kind: "outside-phase"; readonly index: number; readonly exerciseId: ExerciseId };

/** What a clinician should know and may pass over. The count leaves out the warm-up, which DOSE-1 asks for on top. */
export function advise(
  items: readonly Pick<ProgrammeItem, "exerciseId">[],
  phase: Phase,
): readonly PlanAdvice[] {
  const count = items.filter(({ exerciseId }) => sessionPart(exerciseId) !== "warm-up").length;
  const outside = items.flatMap(({ exerciseId }, index) =>
    exerciseById(exerciseId).phases.includes(phase)
      ? []
      : [{ kind: "outside-phase", index, exerciseId } as const],
  );
  return [
    ...(count > MOST_EXERCISES ? [{ kind: "many-items", count, most: MOST_EXERCISES } as const] : []),
    ...outside,
  ];
}
