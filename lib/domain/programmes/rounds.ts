import type { DayRests } from "@/lib/domain/dosing/day-rests";
import type { Dose } from "@/lib/domain/exercises/dose";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { type SessionPart, sessionPart } from "@/lib/domain/programmes/session-order";
import { type TodayPlan, todayPlan } from "@/lib/domain/programmes/today-plan";
import type { PauseClass } from "@/lib/domain/triage/rule";

type Dosed = { readonly dose: Pick<Dose, "timesPerDay"> };
type Item = Dosed & { readonly exerciseId: ExerciseId };

const timesOf = ({ dose }: Dosed): number => dose.timesPerDay ?? 1;
/** To walk or to work on soft tissue needs no warm-up. */
const WITHOUT_WARM_UP: readonly SessionPart[] = ["aerobic", "soft-tissue"];

/**
 * In how many of the day's rounds an item is done: as often as it is prescribed a day ("small and often", DOSE-3), and a
 * warm-up in every round that has more to do than a walk, since each session starts with it (DOSE-1).
 */
export function roundsOf<Of extends Item>(items: readonly Of[]): ReadonlyMap<Of, number> {
  const warmed = items.filter(({ exerciseId }) => !WITHOUT_WARM_UP.includes(sessionPart(exerciseId)));
  const most = Math.max(1, ...warmed.map(timesOf));
  return new Map(
    items.map((item) => [item, sessionPart(item.exerciseId) === "warm-up" ? most : timesOf(item)]),
  );
}

/** How many rounds there are on a day. */
export const roundsADay = (items: readonly Dosed[]): number => Math.max(1, ...items.map(timesOf));

/** What is done in one of them, 1 for the first: all of it then, later what is prescribed that often. */
export function itemsOfRound<Of extends Item>(items: readonly Of[], round: number): readonly Of[] {
  const rounds = roundsOf(items);
  return items.filter((item) => (rounds.get(item) ?? 1) >= round);
}

/** What is prescribed that often may be on hold, and a warm-up alone is no later round. */
const isRound = (items: readonly Dosed[], round: number): boolean =>
  round === 1 || items.some((item) => timesOf(item) >= round);

/** A round of a day as pauses and rests leave it: `over` where nothing of a later one is left. */
export function roundToday<Of extends Item>(
  items: readonly Of[],
  round: number,
  pauses: readonly PauseClass[],
  rests: DayRests,
): TodayPlan<Of> | { readonly kind: "over" } {
  const plan = todayPlan(itemsOfRound(items, round), pauses, rests);
  return plan.kind === "open" && !isRound(plan.items, round) ? { kind: "over" } : plan;
}
