import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { EndPortal } from "@/lib/contracts/patient";
import { revokePatientLinks } from "@/lib/data/reminders/patient-links";
import { removePatientPushes } from "@/lib/data/reminders/patient-pushes";
import { createPortalEnding, updatePortalEnded } from "@/lib/data/sign-in/portal-endings";
import { revokeSessions } from "@/lib/data/sign-in/sessions";
import { updateTokensEnded } from "@/lib/data/sign-in/single-use-tokens";
import { withActorSql } from "@/lib/data/with-actor";
import { portalEndEffects } from "@/lib/domain/people/portal-ending";
import { AppError } from "@/lib/errors";

/**
 * Ends a patient's access until staff invite them anew: sessions, invitations, notices, the calendar and the address for
 * sign-in. What a phone still has to send is taken for 30 days more, as after any sign-out. Throws not-found, or
 * conflict when a colleague was quicker.
 */
export function endPortalAccess(
  actor: ActorFor<"patient.end-portal">,
  { patientId, reason, note }: EndPortal,
): Promise<void> {
  const { clinicId, staffId } = actor;
  const owner = { clinicId, patientId };
  return withActorSql(actor, async (sql) => {
    sql.shows(patientId);
    // In this order: whoever is joining holds their invitation before the patient's row.
    await updateTokensEnded(sql, { patientId });
    const was = await updatePortalEnded(sql, patientsVisibleTo(actor), patientId, portalEndEffects(reason));
    if (!was) throw new AppError("not-found", "patient outside scope");
    await revokeSessions(sql, { patientId });
    await removePatientPushes(sql, owner, "all");
    for (const purpose of ["calendar", "reminders-off"] as const)
      await revokePatientLinks(sql, owner, purpose);
    const ending = { patientId, reason, note, email: was.email, staffId };
    if (!(await createPortalEnding(sql, clinicId, ending))) throw new AppError("conflict", "ended already");
  });
}
