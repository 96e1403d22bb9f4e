import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findExerciseSession } from "@/lib/data/exercise-sessions/exercise-sessions";
import { findClinicClock } from "@/lib/data/patients/patients";
import { withActorSql } from "@/lib/data/with-actor";
import { daysBetween } from "@/lib/domain/dosing/days";
import { AppError } from "@/lib/errors";

/** Whether a session is of yesterday, so that its morning is asked about now, and what was answered so far. */
export function viewMorning(
  actor: ActorFor<"exercise-session.run">,
  { sessionId }: { readonly sessionId: string },
): Promise<{ readonly asked: boolean; readonly pain: number | null; readonly sore: boolean | null }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    const session = await findExerciseSession(sql, scope, sessionId);
    if (!session) throw new AppError("not-found", "session outside scope");
    const { today } = await findClinicClock(sql, scope);
    return {
      asked: daysBetween(session.day, today) === 1,
      pain: session.morningPain,
      sore: session.morningSore,
    };
  });
}
