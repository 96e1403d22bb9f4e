import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findClinicClock } from "@/lib/data/patients/patients";
import { findPortalPatient } from "@/lib/data/sign-in/portal-accounts";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { sendMail } from "@/lib/use-cases/mail/send-mail";

/** Asks a patient by mail to open the portal, at most once a day; nothing of why. Throws conflict without an address. */
export function nudgePatient(actor: ActorFor<"follow-up.handle">, patientId: string): Promise<void> {
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const patient = await findPortalPatient(sql, scope, patientId);
    if (!patient) throw new AppError("not-found", "patient outside scope");
    sql.shows(patientId);
    const { portalEmail: recipient } = patient;
    if (recipient === null) throw new AppError("conflict", "does not use the portal");
    const { today } = await findClinicClock(sql, scope);
    const { clinicId } = actor;
    const dedupeKey = `nudge:${patientId}:${today}`;
    await sendMail(sql, { clinicId, recipient, template: "open-portal", values: {}, dedupeKey });
  });
}
