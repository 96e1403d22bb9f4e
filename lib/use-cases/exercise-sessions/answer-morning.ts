import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { saveMorning } from "@/lib/data/exercise-sessions";
import { findClinicClock } from "@/lib/data/patients";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** How it is the morning after a session, 0-10: dosing does not step up without it (DOSE-2). Safe to repeat on that day. */
export function answerMorning(
  actor: ActorFor<"exercise-session.run">,
  { sessionId, pain }: { readonly sessionId: string; readonly pain: number },
): Promise<void> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const scope = patientsVisibleTo(actor);
    const { today } = await findClinicClock(sql, scope);
    if (!(await saveMorning(sql, scope, { sessionId, pain, day: today })))
      throw new AppError("not-found", "no session of yesterday in scope");
  });
}
