import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { createAlertEvent } from "@/lib/data/alerts/alert-events";
import { updateAlertAcknowledged } from "@/lib/data/alerts/alert-moves";
import { announce } from "@/lib/data/announce";
import { withActorSql } from "@/lib/data/with-actor";
import { changedMeanwhile } from "@/lib/use-cases/alerts/changed-meanwhile";

/** This person has seen the alert and takes it on. Throws conflict, saying who was first. */
export function acknowledgeAlert(
  actor: ActorFor<"alert.acknowledge">,
  { alertId, version }: { readonly alertId: string; readonly version: number },
): Promise<{ done: true }> {
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const { clinicId, staffId } = actor;
    const patientId = await updateAlertAcknowledged(sql, scope, { alertId, version, staffId });
    if (patientId === null) throw await changedMeanwhile(sql, scope, alertId);
    sql.shows(patientId);
    await createAlertEvent(sql, { clinicId, alertId, kind: "acknowledged", staffId });
    announce(sql, clinicId, "alerts");
    return { done: true };
  });
}
