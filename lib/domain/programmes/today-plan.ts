import { type DayRests, NO_RESTS, restOf } from "@/lib/domain/dosing/day-rests";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import type { PauseClass } from "@/lib/domain/triage/rule";

/**
 * What a patient may do today. `held` items are shown marked "on hold", `resting` and `unstretched` ones with their
 * reason; a paused plan shows no item at all.
 */
export type TodayPlan<Item> = (ItemsToday<Item> & { readonly kind: "open" }) | { readonly kind: "paused" };

type ItemsToday<Item> = {
  readonly items: readonly Item[];
  /** Until the clinic has looked. */
  readonly held: readonly Item[];
  /** Strength work whose muscles still rest from the last time (DOSE-2). */
  readonly resting: readonly Item[];
  /** Held stretches, while the pain is well above what is usual (DOSE-4). */
  readonly unstretched: readonly Item[];
};

type ItemClass = Exclude<PauseClass, "all" | "day" | "item">;

// Spec 4.1 hides these while leg pain or numbness is new (A09, A10): forward bends that provoke a nerve.
// The extension items are added, since which way provokes is not known until someone has looked.
const PROVOKING: ReadonlySet<ExerciseId> = new Set([
  "HM03",
  "HS10",
  "HS14",
  "LM03",
  "LM05",
  "LM06",
  "LM07",
  "DW07",
]);
const EXTENSION: ReadonlySet<ExerciseId> = new Set(["LM05", "LM06", "TM03"]);
const IMPACT: ReadonlySet<ExerciseId> = new Set(["AE06"]);

const HOLDS: Readonly<Record<ItemClass, (id: ExerciseId) => boolean>> = {
  loaded: (id) => exerciseById(id).category === "strength",
  provoking: (id) => PROVOKING.has(id),
  extension: (id) => EXTENSION.has(id),
  impact: (id) => IMPACT.has(id),
  neck: (id) => exerciseById(id).regions.includes("neck"),
};

/** Under one of these nothing of the plan is left to do today. */
export const STOP_THE_DAY: readonly PauseClass[] = ["all", "day"];
export function stopsTheDay(pauses: readonly PauseClass[]): boolean {
  return STOP_THE_DAY.some((pause) => pauses.includes(pause));
}

/** Whether one of the pauses has this exercise on hold. "all" and "day" hold the plan, not its items. */
export function isHeldBy(id: ExerciseId, pauses: readonly PauseClass[]): boolean {
  return pauses.some((pause) => pause in HOLDS && HOLDS[pause as ItemClass](id));
}

/** The items as the open pauses and the day leave them. `item` holds nothing here: it is one exercise of a running session. */
export function todayPlan<Item extends { readonly exerciseId: ExerciseId }>(
  items: readonly Item[],
  pauses: readonly PauseClass[],
  rests: DayRests = NO_RESTS,
): TodayPlan<Item> {
  if (stopsTheDay(pauses)) return { kind: "paused" };
  const whyNot = ({ exerciseId }: Item) =>
    isHeldBy(exerciseId, pauses) ? "held" : restOf(exerciseId, rests);
  const left = (why: ReturnType<typeof whyNot>) => items.filter((item) => whyNot(item) === why);
  return {
    ...{ kind: "open", items: left(null), held: left("held") },
    ...{ resting: left("muscles"), unstretched: left("flare") },
  };
}
