import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { sessionPart } from "@/lib/domain/programmes/session-order";

type Running = Readonly<{ exerciseId: ExerciseId; logged: "done" | "part" | "not_done" | null }>;
export type ItemLock = "warm-up-first" | "stretch-last";

/**
 * What may not be started yet in a running session (DOSE-1), by index: strength before the warm-up has been done, a
 * static stretch before strength and aerobic work are logged. A session without such work locks no stretch.
 */
export function lockedItems(items: readonly Running[]): ReadonlyMap<number, ItemLock> {
  const inPart = (...parts: readonly string[]) =>
    items.filter(({ exerciseId }) => parts.includes(sessionPart(exerciseId)));
  const warm = inPart("warm-up").every(({ logged }) => logged === "done" || logged === "part");
  const worked = inPart("strength", "aerobic").every(({ logged }) => logged !== null);
  const locks = items.flatMap(({ exerciseId }, index): (readonly [number, ItemLock])[] => {
    const part = sessionPart(exerciseId);
    if (part === "strength" && !warm) return [[index, "warm-up-first"]];
    return part === "stretch" && !worked ? [[index, "stretch-last"]] : [];
  });
  return new Map(locks);
}
