import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { saveMorning } from "@/lib/data/exercise-sessions/mornings";
import { findClinicClock } from "@/lib/data/patients/patients";
import { withActorSql } from "@/lib/data/with-actor";
import { trendOfMorning } from "@/lib/domain/trends/trend";
import { AppError } from "@/lib/errors";
import { judgeSession } from "@/lib/use-cases/exercise-sessions/judge-session";

/**
 * How it is the morning after a session, 0-10: dosing does not step up without it (DOSE-2), and one that makes the
 * session red counts for TR-10. Safe to repeat on that day. Answers the check-in whose result says something new, or null.
 */
export function answerMorning(
  actor: ActorFor<"exercise-session.run">,
  {
    sessionId,
    pain,
    sore,
  }: { readonly sessionId: string; readonly pain: number; readonly sore: boolean | null },
): Promise<{ readonly checkInId: string | null }> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    const { today } = await findClinicClock(sql, scope);
    if (!(await saveMorning(sql, scope, { sessionId, pain, sore, day: today, at: null })))
      throw new AppError("not-found", "no session of yesterday in scope");
    return { checkInId: await judgeSession(sql, actor, sessionId, trendOfMorning) };
  });
}
