import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { AttemptInput } from "@/lib/contracts/alert";
import { createAlertEvent } from "@/lib/data/alerts/alert-events";
import { updateAlertAttempted } from "@/lib/data/alerts/alert-moves";
import { announce } from "@/lib/data/announce";
import { withActorSql } from "@/lib/data/with-actor";
import { changedMeanwhile } from "@/lib/use-cases/alerts/changed-meanwhile";

/** Somebody rang, or left a message: who, when and what came of it, for good. */
export function recordAttempt(
  actor: ActorFor<"alert.attempt">,
  { alertId, version, result, note }: AttemptInput,
): Promise<{ done: true }> {
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const { clinicId, staffId } = actor;
    const patientId = await updateAlertAttempted(sql, scope, { alertId, version, staffId });
    if (patientId === null) throw await changedMeanwhile(sql, scope, alertId);
    sql.shows(patientId);
    await createAlertEvent(sql, { clinicId, alertId, kind: "attempt", staffId, detail: { result }, note });
    announce(sql, clinicId, "alerts");
    return { done: true };
  });
}
