import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { ReopenAlertInput } from "@/lib/contracts/alert";
import { startCycle } from "@/lib/data/alerts/alert-cycles";
import { createAlertEvent } from "@/lib/data/alerts/alert-events";
import { updateAlertReopened } from "@/lib/data/alerts/alert-moves";
import { findAlert } from "@/lib/data/alerts/alerts";
import { announce } from "@/lib/data/announce";
import { enqueue } from "@/lib/data/queue";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { changedMeanwhile } from "@/lib/use-cases/alerts/changed-meanwhile";

/** A resolution that did not hold: the alert waits again from its first step. What had been written stays in its history. */
export function reopenAlert(
  actor: ActorFor<"alert.reopen">,
  { alertId, version, reason }: ReopenAlertInput,
): Promise<{ done: true }> {
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const { clinicId, staffId } = actor;
    const alert = await findAlert(sql, scope, alertId);
    if (alert && alert.othersOpen > 0) {
      const words = "A newer alert of this patient is open: what is new belongs there.";
      throw new AppError("conflict", "another alert is unresolved", { version: words });
    }
    const patientId = await updateAlertReopened(sql, scope, { alertId, version, staffId });
    if (patientId === null) throw await changedMeanwhile(sql, scope, alertId);
    sql.shows(patientId);
    await startCycle(sql, clinicId, alertId);
    await createAlertEvent(sql, { clinicId, alertId, kind: "reopened", staffId, note: reason });
    await enqueue(sql, "alert.raised", { clinicId, alertId });
    announce(sql, clinicId, "alerts", "now");
    return { done: true };
  });
}
