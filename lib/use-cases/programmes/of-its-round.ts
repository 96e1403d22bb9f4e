import "server-only";
import type { SessionHistoryRow } from "@/lib/data/exercise-sessions/session-history";
import { type ExerciseId, isExerciseId } from "@/lib/domain/exercises/exercise";
import { itemsOfRound } from "@/lib/domain/programmes/rounds";

type Item = SessionHistoryRow["items"][number];
const isKnown = (item: Item): item is Item & { readonly exerciseId: ExerciseId } =>
  isExerciseId(item.exerciseId);
const wasDone = ({ logs, stop }: Item) => logs.length > 0 || stop !== null;

/**
 * A past session with what there was to do in its round of the day: the plan's other items were no part of it. What was
 * logged or hurt stays, whichever round it belongs to, since a phone without a network may have counted otherwise.
 */
export function ofItsRound(session: SessionHistoryRow): SessionHistoryRow {
  if (session.round === 1) return session;
  const due = new Set(itemsOfRound(session.items.filter(isKnown), session.round).map(({ id }) => id));
  return { ...session, items: session.items.filter((item) => due.has(item.id) || wasDone(item)) };
}
