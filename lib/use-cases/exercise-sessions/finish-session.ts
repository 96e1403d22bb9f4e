import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findExerciseSession, finishExerciseSession } from "@/lib/data/exercise-sessions";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { judgeSession } from "@/lib/use-cases/exercise-sessions/judge-session";

/**
 * Ends a session; what was logged stays, what was not is left open. Safe to repeat. Answers the check-in whose result
 * says something new because of it, or null.
 */
export function finishSession(
  actor: ActorFor<"exercise-session.run">,
  { sessionId }: { sessionId: string },
): Promise<{ readonly checkInId: string | null }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    if (!(await findExerciseSession(sql, scope, sessionId)))
      throw new AppError("not-found", "session outside scope");
    await finishExerciseSession(sql, scope, sessionId);
    return { checkInId: await judgeSession(sql, actor, sessionId) };
  });
}
