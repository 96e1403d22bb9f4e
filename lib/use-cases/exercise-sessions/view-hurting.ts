import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { withActorSql } from "@/lib/data/with-actor";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { readSwap } from "@/lib/use-cases/exercise-sessions/read-swap";
import { loadSession, type ViewedSession } from "@/lib/use-cases/exercise-sessions/view-session";

export type ViewedHurting = ViewedSession & {
  /** The easier exercise that may take its place today; null where none may. */
  readonly swapTo: ExerciseId | null;
};

/** What the page of an exercise that hurts shows. */
export function viewHurting(
  actor: ActorFor<"exercise-session.run">,
  { sessionId, itemId }: { readonly sessionId: string; readonly itemId: string },
): Promise<ViewedHurting> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    const viewed = await loadSession(sql, scope, sessionId, actor.patientId);
    const swap = await readSwap(sql, scope, viewed, itemId);
    return { ...viewed, swapTo: swap?.exerciseId ?? null };
  });
}
