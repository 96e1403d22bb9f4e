import { changedItem } from "@/lib/domain/dosing/dosed-item";
import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";
import { variantsOf } from "@/lib/domain/exercises/variants";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import { hasEased } from "@/lib/domain/player/pain-stop";
import { contraindicationsOf, type PlanFacts } from "@/lib/domain/programmes/contraindications";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";

/** An easier exercise done in the place of an item, in one session. */
export type Swap = Readonly<{ id: string; itemId: string }> & ProgrammeItem;
/** An item of a running session; `inPlaceOf` is what hurt, where another exercise took its place. */
export type Placed<Item> = Item & { readonly inPlaceOf?: ExerciseId };

type Stop = Parameters<typeof hasEased>[0];
type Around = Readonly<{ phase: Phase; facts: PlanFacts; inSession: readonly ExerciseId[] }>;

/**
 * What may be done today in the place of an exercise that hurt (RF-H01: "swap the move"; DOSE-9), with a dose of its
 * own; null where nothing is: the walk is not over or the session ends, the pain was a nerve's or went into a leg, or
 * something stands against the easier exercise.
 */
export function swapFor(item: Placed<ProgrammeItem>, stop: Stop, around: Around): ProgrammeItem | null {
  return hasEased(stop) ? easierToday(item, around) : null;
}

/** The same before anything hurts: what a phone without a network may offer once it has eased. */
export function easierToday(
  item: Placed<ProgrammeItem>,
  { phase, facts, inSession }: Around,
): ProgrammeItem | null {
  const swap = easierOf(item);
  if (swap === null || inSession.includes(swap.exerciseId)) return null;
  if (!exerciseById(swap.exerciseId).phases.includes(phase)) return null;
  return contraindicationsOf(swap.exerciseId, facts).length > 0 ? null : swap;
}

/** The easier exercise with a dose of its own, whatever the day; null where there is none, or the item is one itself. */
export function easierOf(item: Placed<ProgrammeItem>): ProgrammeItem | null {
  const { easier } = variantsOf(item.exerciseId);
  if (easier === null || item.inPlaceOf !== undefined) return null;
  return changedItem(item, { field: "exerciseId", from: item.exerciseId, to: easier });
}

/** The items of a session with each swap behind the item it stands for. */
export function withSwaps<Item extends ProgrammeItem & Readonly<{ id: string; note: string }>>(
  items: readonly Item[],
  swaps: readonly Swap[],
): readonly Placed<Item>[] {
  return items.flatMap((item) => [
    item,
    ...swaps
      .filter(({ itemId }) => itemId === item.id)
      .map(({ id, exerciseId, dose, side }) => ({
        ...item,
        ...{ id, exerciseId, dose, side, note: "", own: null, inPlaceOf: item.exerciseId },
      })),
  ]);
}
