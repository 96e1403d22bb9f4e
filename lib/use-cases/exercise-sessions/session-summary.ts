import "server-only";
import { sidesToLog } from "@/lib/domain/exercises/side";
import type { ViewedSession } from "@/lib/use-cases/exercise-sessions/view-session";

/** What of a session is logged, item by item and side by side; `pain` is the item's worst. */
export function summaryOf({ items, logs }: Pick<ViewedSession, "items" | "logs">) {
  return items.map((item) => {
    const logged = logs.filter((log) => log.itemId === item.id);
    const scores = logged.flatMap(({ pain }) => (pain === null ? [] : [pain]));
    return {
      id: item.id,
      exerciseId: item.exerciseId,
      sides: sidesToLog(item.side).map((side) => ({
        side,
        outcome: logged.find((log) => log.side === side)?.outcome ?? null,
      })),
      pain: scores.length === 0 ? null : Math.max(...scores),
    };
  });
}
