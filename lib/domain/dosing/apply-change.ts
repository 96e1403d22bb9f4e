import type { DosedItem } from "@/lib/domain/dosing/item-log";
import type { DoseChange } from "@/lib/domain/dosing/progress-one";

/** Decimal shares of whole numbers do not come out exactly in binary. */
const ROUNDING = 1e-9;

/** The item after the change. A variant keeps the numbers; who offers it gives it a dose of its own. */
export function applyChange(item: DosedItem, change: DoseChange): DosedItem {
  switch (change.field) {
    case "volume":
      return lowerVolume(item, change.factor);
    case "sets":
      return {
        ...item,
        sets: change.to,
        ...("reps" in change ? { reps: change.reps } : { holdSeconds: change.holdSeconds }),
      };
    default:
      return { ...item, [change.field]: change.to };
  }
}

/** Sets times reps, or times seconds held when there are no reps. */
export function volumeOf({ sets, reps, holdSeconds }: DosedItem): number {
  return sets * (reps ?? holdSeconds ?? 1);
}

/** Fewer reps, or a shorter hold; once that is at 1, fewer sets. Never below one set of one. */
function lowerVolume(item: DosedItem, factor: number): DosedItem {
  const lowered = (value: number) => Math.max(1, Math.floor(value * factor + ROUNDING));
  if (item.reps !== null && item.reps > 1) return { ...item, reps: lowered(item.reps) };
  if (item.reps === null && item.holdSeconds !== null && item.holdSeconds > 1)
    return { ...item, holdSeconds: lowered(item.holdSeconds) };
  return { ...item, sets: lowered(item.sets) };
}
