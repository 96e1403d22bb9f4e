import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ResolveAlertInput } from "@/lib/contracts/alert";
import { createAlertEvent } from "@/lib/data/alert-events";
import { updateAlertResolved } from "@/lib/data/alerts";
import { announce } from "@/lib/data/announce";
import { withActorSql } from "@/lib/data/with-actor";
import { changedMeanwhile } from "@/lib/use-cases/alerts/changed-meanwhile";

/** How it ended, in one word and in the clinician's own. The programme stays as it is. Throws conflict, saying who was first. */
export function resolveAlert(
  actor: ActorFor<"alert.resolve">,
  { alertId, version, outcome, note }: ResolveAlertInput,
): Promise<{ done: true }> {
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const { clinicId, staffId } = actor;
    const patientId = await updateAlertResolved(sql, scope, { alertId, version, staffId, outcome, note });
    if (patientId === null) throw await changedMeanwhile(sql, scope, alertId);
    sql.shows(patientId);
    await createAlertEvent(sql, { clinicId, alertId, kind: "resolved", staffId, detail: { outcome } });
    await announce(sql, clinicId, "alerts");
    return { done: true };
  });
}
