import { daysBetween } from "@/lib/domain/dosing/days";
import { volumeOf } from "@/lib/domain/dosing/apply-change";
import type { ResponseClass } from "@/lib/domain/dosing/classify-response";
import type { DosedItem } from "@/lib/domain/dosing/item-log";
import { restartAfter } from "@/lib/domain/dosing/lapse";
import type { DoseChange } from "@/lib/domain/dosing/progress-one";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";

/** The last lapse that ended, and what has been done of an item since. */
export type Return = Readonly<{
  /** The first session after it. */
  on: string;
  daysOff: number;
  /** Responses of the item's sessions since, oldest first. */
  since: readonly ResponseClass[];
  /** The item's dose before it; null where it had another exercise or none. */
  before: DosedItem | null;
}>;

export type Climb = "free" | "locked" | Readonly<{ change: DoseChange }>;

const STEP = 1.2; // DOSE-6: "steps <= 20%"

/**
 * What a lapse still holds of an item (DOSE-6): nothing rises before so many green sessions; after a fresh start the
 * dose then climbs back by a fifth at most, and is what it was at the end of the days asked for, not sooner.
 */
export function climbBack(item: DosedItem, back: Return, today: string, numbers: DosingNumbers): Climb {
  const restart = restartAfter(back.daysOff, numbers);
  if (restart.kind !== "lighter" || restart.greensBeforeProgress === 0) return "free";
  const greens = back.since.filter((one) => one === "green").length;
  const hasGreens = greens >= restart.greensBeforeProgress;
  const isOver = hasGreens && daysBetween(back.on, today) >= restart.climbDays;
  if (!restart.fullCheckIn || isAsBefore(item, back.before)) return isOver ? "free" : "locked";
  const change = back.since.at(-1) === "green" ? step(item, back.before, isOver) : null;
  return change ? { change } : "locked";
}

function isAsBefore(item: DosedItem, before: DosedItem | null): boolean {
  return before === null || volumeOf(item) >= volumeOf(before);
}

/** A fifth more, one at least; the old dose itself only once the climb's days are over. */
function step(item: DosedItem, before: DosedItem | null, isOver: boolean): DoseChange | null {
  if (before === null) return null;
  const field = item.reps === null ? "holdSeconds" : "reps";
  const [from, old] = [item[field], before[field]];
  if (from === null || old === null) return null;
  const to = Math.min(Math.max(from + 1, Math.floor(from * STEP)), isOver ? old : old - 1);
  return to > from ? { field, from, to } : null;
}
