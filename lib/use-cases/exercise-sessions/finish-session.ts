import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import {
  findExerciseSession,
  finishExerciseSession,
  holdExerciseSession,
} from "@/lib/data/exercise-sessions/exercise-sessions";
import { withActorSql } from "@/lib/data/with-actor";
import { UNSAID } from "@/lib/domain/player/pain-stop";
import { AppError } from "@/lib/errors";
import { judgeSession } from "@/lib/use-cases/exercise-sessions/judge-session";
import { type DoneFields, leaveOut } from "@/lib/use-cases/exercise-sessions/leave-out";
import { loadSession } from "@/lib/use-cases/exercise-sessions/view-session";

type FinishSession = {
  readonly sessionId: string;
  readonly hurtItemId?: string | undefined;
  /** What had been done of what hurt. */
  readonly done?: DoneFields;
};

/**
 * Ends a session; what was logged stays, what was not is left open. `hurtItemId` is what hurt, where its patient ends at
 * once and says no more of it: that it hurt is kept, and what was told of it stays. Safe to repeat. Answers the check-in whose result
 * says something new because of it, or null.
 */
export function finishSession(
  actor: ActorFor<"exercise-session.run">,
  { sessionId, hurtItemId, done }: FinishSession,
): Promise<{ readonly checkInId: string | null }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    if (!(await findExerciseSession(sql, scope, sessionId)))
      throw new AppError("not-found", "session outside scope");
    if (hurtItemId !== undefined) {
      await holdExerciseSession(sql, scope, sessionId);
      const { all, logs } = await loadSession(sql, scope, sessionId, actor.patientId);
      const item = all.find(({ id }) => id === hurtItemId);
      if (item) await leaveOut(sql, scope, { sessionId, item, logs, done }, UNSAID);
    }
    await finishExerciseSession(sql, scope, sessionId);
    return { checkInId: await judgeSession(sql, actor, sessionId) };
  });
}
