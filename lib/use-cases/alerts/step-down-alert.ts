import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { StepDownInput } from "@/lib/contracts/alert";
import { createAlertEvent } from "@/lib/data/alerts/alert-events";
import { updateAlertSteppedDown } from "@/lib/data/alerts/alert-moves";
import { announce } from "@/lib/data/announce";
import { withActorSql } from "@/lib/data/with-actor";
import { changedMeanwhile } from "@/lib/use-cases/alerts/changed-meanwhile";

/** A clinician takes an alert for less urgent than the rules do, and says why. The rules' tier stays beside it. */
export function stepDownAlert(
  actor: ActorFor<"alert.step-down">,
  { alertId, version, tier, reason }: StepDownInput,
): Promise<{ done: true }> {
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const { clinicId, staffId } = actor;
    const patientId = await updateAlertSteppedDown(sql, scope, { alertId, version, staffId, tier });
    if (patientId === null) throw await changedMeanwhile(sql, scope, alertId);
    sql.shows(patientId);
    const event = {
      clinicId,
      alertId,
      kind: "stepped-down",
      staffId,
      detail: { tier },
      note: reason,
    } as const;
    await createAlertEvent(sql, event);
    announce(sql, clinicId, "alerts");
    return { done: true };
  });
}
