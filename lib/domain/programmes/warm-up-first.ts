import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { sessionPart } from "@/lib/domain/programmes/session-order";

type Item = { readonly id: string; readonly exerciseId: ExerciseId };
type Log = { readonly itemId: string; readonly outcome: "done" | "part" | "not_done" };

/** This warm-up item has strength work after it today, so leaving it out is refused (DOSE-1). */
export function warmsUpForStrength(items: readonly Item[], itemId: string): boolean {
  const at = items.findIndex(({ id }) => id === itemId);
  const item = items[at];
  if (!item || sessionPart(item.exerciseId) !== "warm-up") return false;
  return items.slice(at + 1).some(({ exerciseId }) => sessionPart(exerciseId) === "strength");
}

/** The warm-up items that come before this strength item; none before any other. */
export function warmUpsBefore<Of extends Item>(items: readonly Of[], itemId: string): readonly Of[] {
  const at = items.findIndex(({ id }) => id === itemId);
  const wanted = items[at];
  if (!wanted || sessionPart(wanted.exerciseId) !== "strength") return [];
  return items.slice(0, at).filter(({ exerciseId }) => sessionPart(exerciseId) === "warm-up");
}

/** The first of them that has nothing done of it yet; undefined where none is missing. */
export function warmUpMissing<Of extends Item>(
  items: readonly Of[],
  logs: readonly Log[],
  itemId: string,
): Of | undefined {
  const begun = (id: string) => logs.some((log) => log.itemId === id && log.outcome !== "not_done");
  return warmUpsBefore(items, itemId).find(({ id }) => !begun(id));
}
