import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { createAlertEvent } from "@/lib/data/alerts/alert-events";
import { findAlert, updateProgrammesResumed } from "@/lib/data/alerts/alerts";
import { announce } from "@/lib/data/announce";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Starts a held programme again, on purpose, once no alert of the patient waits. */
export function resumeProgramme(
  actor: ActorFor<"programme.resume">,
  { alertId }: { readonly alertId: string },
): Promise<{ done: true }> {
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const { clinicId, staffId } = actor;
    const alert = await findAlert(sql, scope, alertId);
    if (!alert) throw new AppError("not-found", "alert outside scope");
    sql.shows(alert.patientId);
    if (alert.state !== "resolved" || alert.othersOpen > 0) {
      throw new AppError("conflict", "alerts of this patient are unresolved", {
        programme: "An alert of this patient is not resolved yet.",
      });
    }
    const resumed = await updateProgrammesResumed(sql, scope, alert.patientId);
    if (resumed === 0) {
      throw new AppError("conflict", "nothing held", { programme: "The programme is running already." });
    }
    await createAlertEvent(sql, { clinicId, alertId, kind: "programme-resumed", staffId });
    announce(sql, clinicId, "alerts");
    return { done: true };
  });
}
