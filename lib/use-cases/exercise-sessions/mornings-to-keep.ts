import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { listAskedSessions } from "@/lib/data/exercise-sessions/mornings";
import { findClinicClock } from "@/lib/data/patients/patients";
import { withActorSql } from "@/lib/data/with-actor";
import type { AskedSession } from "@/lib/domain/outbox/phone-morning";

/** The sessions about whose morning after a phone may ask by itself, today or tomorrow. */
export function morningsToKeep(actor: ActorFor<"exercise-session.run">): Promise<readonly AskedSession[]> {
  return withActorSql(actor, async (sql) => {
    const { patientId } = actor;
    sql.shows(patientId);
    const scope = patientsVisibleTo(actor);
    const { today } = await findClinicClock(sql, scope);
    return listAskedSessions(sql, scope, { patientId, today });
  });
}
