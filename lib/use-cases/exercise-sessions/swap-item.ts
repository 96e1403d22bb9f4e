import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { holdExerciseSession } from "@/lib/data/exercise-sessions/exercise-sessions";
import { createSwap, listSwaps } from "@/lib/data/exercise-sessions/item-swaps";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { readSwap } from "@/lib/use-cases/exercise-sessions/read-swap";
import { loadSession } from "@/lib/use-cases/exercise-sessions/view-session";

type Place = { readonly sessionId: string; readonly itemId: string };

/**
 * Puts the easier exercise in the place of one that hurt, for this session: what is done of it is logged apart, against
 * the item of the exact version it stands for. Safe to repeat. Answers the swap's id, which the session takes as an item's.
 */
export function swapItem(
  actor: ActorFor<"exercise-session.run">,
  { sessionId, itemId }: Place,
): Promise<{ readonly swapId: string }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    await holdExerciseSession(sql, scope, sessionId);
    const viewed = await loadSession(sql, scope, sessionId, actor.patientId);
    if (!viewed.items.some(({ id }) => id === itemId))
      throw new AppError("not-found", "item not in this session");
    const made = (await listSwaps(sql, scope, sessionId)).find((one) => one.itemId === itemId);
    if (made) return { swapId: made.id };
    const swap = await readSwap(sql, scope, viewed, itemId);
    if (!swap) throw new AppError("conflict", "no easier exercise may take its place");
    return { swapId: await createSwap(sql, scope, { ...swap, sessionId, itemId }) };
  });
}
