import type { ItemLog } from "@/lib/domain/dosing/item-log";
import type { Dose } from "@/lib/domain/exercises/dose";
import { onePerDay } from "@/lib/domain/dosing/rounds-of-a-day";
import { doseNotation } from "@/lib/domain/exercises/dose-notation";
import { doseTarget } from "@/lib/domain/exercises/dose-target";
import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import { type Side, sidesToLog } from "@/lib/domain/exercises/side";

type Item = Readonly<{ exerciseId: string; dose: Dose; side: Side }>;

/**
 * The sessions of an item at its present dose, oldest first: back from the newest until the dose was another one. A
 * session in which the item was not begun and did not hurt tells nothing and is left out.
 */
export function itemHistory(item: Item, sessions: readonly SessionOfItem[]): readonly ItemLog[] {
  const same = (one: Item) =>
    one.side === item.side && doseNotation(one.dose, one.side) === doseNotation(item.dose, item.side);
  const ofExercise = sessions.filter(({ exerciseId }) => exerciseId === item.exerciseId);
  const before = ofExercise.findLastIndex((one) => !same(one));
  return onePerDay(ofExercise.slice(before + 1)).flatMap(logOf);
}

/** One session as the rules read it; empty where the patient said nothing of it. */
export function logOf(session: SessionOfItem): readonly ItemLog[] {
  const { day, dose, side, logs, stop, painBefore, morning, sore } = session;
  const pains = [
    ...logs.flatMap(({ pain }) => (pain === null ? [] : [pain])),
    ...(stop ? [stop.pain ?? 0] : []),
  ];
  if (pains.length === 0) return [];
  const worst = Math.max(...pains);
  const sides = sidesToLog(side).length;
  const target = (doseTarget(dose)?.amount ?? 1) * sides;
  return [
    {
      date: day,
      // Without a score of that day the rules compare with none at all, the careful side.
      pre: painBefore ?? 0,
      worst,
      ...kindOfPain(stop, worst),
      // Form that nobody said was right is not right: the dose stays.
      formOK: logs.length >= sides && logs.every(({ form }) => form === "yes"),
      repsDone: logs.reduce((total, log) => total + doneOf(log, target / sides), 0),
      ...{ target, am: morning, doms: sore },
    },
  ];
}

/**
 * Pain that stopped nobody counts as dull: sharp and electric pain is asked for where somebody stops. Who stopped and did
 * not say counts as sharp, the careful side.
 */
function kindOfPain(
  stop: SessionOfItem["stop"],
  worst: number,
): Pick<ItemLog, "quality" | "sharpSettled5min" | "legMoved"> {
  if (!stop) return { quality: worst > 0 ? "dull" : "none", sharpSettled5min: null, legMoved: "no" };
  const { quality, legMoved, afterWalk } = stop;
  return {
    quality: quality ?? "sharp",
    legMoved: legMoved ?? "no",
    sharpSettled5min: afterWalk === null ? null : afterWalk === "gone",
  };
}

/** What was counted, or else the whole target for "done" and nothing for the rest. */
function doneOf({ outcome, amount }: SessionOfItem["logs"][number], target: number): number {
  return amount ?? (outcome === "done" ? target : 0);
}
