import "server-only";
import type { PatientActor, StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { findPortalPatient } from "@/lib/data/sign-in/portal-accounts";
import { revokeSession, revokeSessions, type SessionOwner } from "@/lib/data/sign-in/sessions";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

type Person = PatientActor | StaffActor;

export const ownerOf = (actor: Person): SessionOwner =>
  actor.kind === "staff" ? { staffId: actor.staffId } : { patientId: actor.patientId };

/** Signs this browser out. */
export async function signOut(actor: Person): Promise<void> {
  await withActorSql(actor, (sql) => revokeSession(sql, ownerOf(actor), actor.sessionId, actor.sessionId));
}

/** Signs this person out everywhere, this browser included. */
export async function signOutEverywhere(actor: Person): Promise<void> {
  await withActorSql(actor, (sql) => revokeSessions(sql, ownerOf(actor), actor.sessionId));
}

/** Ends one of this person's own sessions; throws not-found when it is another's, or over. */
export async function endOwnSession(actor: Person, sessionId: string): Promise<{ current: boolean }> {
  await withActorSql(actor, async (sql) => {
    if (!(await revokeSession(sql, ownerOf(actor), sessionId, actor.sessionId)))
      throw new AppError("not-found", "no such session");
  });
  return { current: sessionId === actor.sessionId };
}

/** Staff sign a patient out of every device: a lost phone, a shared tablet. Throws not-found outside the clinic. */
export function endPatientSessions(
  actor: StaffActor,
  { patientId }: { patientId: string },
): Promise<{ ended: number }> {
  return withActorSql(actor, async (sql) => {
    const patient = await findPortalPatient(sql, patientsVisibleTo(actor), patientId);
    if (!patient) throw new AppError("not-found", "no such patient");
    sql.shows(patientId);
    return { ended: await revokeSessions(sql, { patientId }) };
  });
}
