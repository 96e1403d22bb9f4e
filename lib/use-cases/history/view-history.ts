import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findHistory, type KnownHistory } from "@/lib/data/intakes/history-versions";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** A patient's own history, to say whether it is still right. */
export function viewHistory(actor: ActorFor<"history.confirm">): Promise<KnownHistory> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const known = await findHistory(sql, patientsVisibleTo(actor), actor.patientId);
    if (!known) throw new AppError("not-found", "patient outside scope");
    return known;
  });
}
