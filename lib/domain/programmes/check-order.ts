import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { placeInSession, sessionPart, type SessionPart } from "@/lib/domain/programmes/session-order";

export const MIN_WARM_UP_ITEMS = 2; // DOSE-1: "every session starts with at least 2 dynamic warm-up items"

/**
 * What stands against DOSE-1. `must`: the programme may not be assigned so. `advice`: the clinician may go on.
 * messageKey is whole and takes the values given; index counts from 0.
 */
export type OrderProblem = {
  readonly rule: "DOSE-1";
  readonly weight: "must" | "advice";
  readonly messageKey: `programme.order.${"strengthWithoutWarmUp" | "warmUpLate" | "stretchEarly" | "partEarly" | "fewWarmUps"}`;
  readonly index: number;
  readonly exerciseId: ExerciseId;
};

type Placed = { readonly exerciseId: ExerciseId };

/** Every problem of the order in which the items stand, first item first; empty when DOSE-1 is kept. */
export function checkOrder(items: readonly Placed[]): readonly OrderProblem[] {
  return [...warmUpProblems(items), ...placeProblems(items)].toSorted(
    (one, other) => one.index - other.index,
  );
}

/** The order may stand: nothing but advice is left. */
export function mayBeAssigned(problems: readonly OrderProblem[]): boolean {
  return problems.every(({ weight }) => weight === "advice");
}

function warmUpProblems(items: readonly Placed[]): readonly OrderProblem[] {
  const parts = items.map(({ exerciseId }) => sessionPart(exerciseId));
  const warmUps = parts.filter((part) => part === "warm-up").length;
  const strength = parts.indexOf("strength");
  const first = items[0];
  if (!first) return [];
  if (strength !== -1 && warmUps === 0) return [problem("must", "strengthWithoutWarmUp", strength, items)];
  return warmUps < MIN_WARM_UP_ITEMS && !isRestDay(parts) ? [problem("advice", "fewWarmUps", 0, items)] : [];
}

/** DOSE-1 offers soft tissue and an easy walk between workouts, and knows stretch-only sessions: neither needs a warm-up. */
function isRestDay(parts: readonly SessionPart[]): boolean {
  return (
    parts.every((part) => part === "soft-tissue" || part === "aerobic") ||
    parts.every((part) => part === "stretch")
  );
}

/** Items that stand after an item of a later part, told from the side of the one that came too early or too late. */
function placeProblems(items: readonly Placed[]): readonly OrderProblem[] {
  return items.flatMap(({ exerciseId }, index) => {
    const place = placeInSession(exerciseId);
    const laterBefore = items.slice(0, index).some((before) => placeInSession(before.exerciseId) > place);
    const earlierAfter = items.slice(index + 1).some((after) => placeInSession(after.exerciseId) < place);
    const part = sessionPart(exerciseId);
    if (part === "warm-up" && laterBefore) return [problem("must", "warmUpLate", index, items)];
    if (part === "stretch" && earlierAfter) return [problem("must", "stretchEarly", index, items)];
    return laterBefore ? partProblem(items, index, place) : [];
  });
}

/** Advice, unless all that stands too early are stretches: those are told on their own. */
function partProblem(items: readonly Placed[], index: number, place: number): readonly OrderProblem[] {
  const early = items
    .slice(0, index)
    .filter(
      (before) => placeInSession(before.exerciseId) > place && sessionPart(before.exerciseId) !== "stretch",
    );
  return early.length === 0 ? [] : [problem("advice", "partEarly", index, items)];
}

function problem(
  weight: OrderProblem["weight"],
  key: "strengthWithoutWarmUp" | "warmUpLate" | "stretchEarly" | "partEarly" | "fewWarmUps",
  index: number,
  items: readonly Placed[],
): OrderProblem {
  const item = items[index];
  if (!item) throw new Error(`no item ${index} in this programme`);
  return { rule: "DOSE-1", weight, messageKey: `programme.order.${key}`, index, exerciseId: item.exerciseId };
}
