import type { SessionOfItem } from "@/lib/domain/dosing/item-history";
import type { SideTest } from "@/lib/domain/dosing/side-gap";

/** One-sided exercises whose count on each side is a test of the sides (DOSE-8). */
export const SIDE_TEST_EXERCISES: readonly string[] = ["LS08", "HS02", "HM01"];

/** What was counted on both sides of one exercise, oldest first; a session that counted one side tells nothing. */
export function sideTestsOf(exerciseId: string, sessions: readonly SessionOfItem[]): readonly SideTest[] {
  return sessions
    .filter((session) => session.exerciseId === exerciseId)
    .flatMap(({ day, logs }) => {
      const of = (side: string) => logs.findLast((log) => log.side === side)?.amount ?? null;
      const [left, right] = [of("left"), of("right")];
      return left === null || right === null ? [] : [{ date: day, left, right }];
    });
}
