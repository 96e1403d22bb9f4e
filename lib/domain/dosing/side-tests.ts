import type { SessionOfItem } from "@/lib/domain/dosing/session-of-item";
import type { SideTest } from "@/lib/domain/dosing/side-gap";

/** One-sided exercises whose count on each side is a test of the sides (DOSE-8). */
export const SIDE_TEST_EXERCISES: readonly string[] = ["LS08", "HS02", "HM01"];

/**
 * What was counted on both sides of one exercise in a set, by day, oldest first: a side may be an item of its own with a
 * set more. A day that counted one side tells nothing.
 */
export function sideTestsOf(exerciseId: string, sessions: readonly SessionOfItem[]): readonly SideTest[] {
  const own = sessions.filter((session) => session.exerciseId === exerciseId);
  return [...new Set(own.map(({ day }) => day))].flatMap((date) => {
    const of = (side: string) =>
      own
        .filter(({ day }) => day === date)
        .flatMap(({ logs, dose }) =>
          logs.flatMap((log) => (log.side === side && log.amount !== null ? [log.amount / dose.sets] : [])),
        )
        .at(-1) ?? null;
    const [left, right] = [of("left"), of("right")];
    return left === null || right === null ? [] : [{ date, left, right }];
  });
}
