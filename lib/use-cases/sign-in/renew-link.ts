import "server-only";
import type { AnyoneActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { systemActor } from "@/lib/access/system-actor";
import { findPortalPatient } from "@/lib/data/sign-in/portal-accounts";
import { findTokenByHash } from "@/lib/data/sign-in/single-use-tokens";
import { withActorSql } from "@/lib/data/with-actor";
import { createPatientLink } from "@/lib/use-cases/patients/invite-patient";
import { linkHash } from "@/lib/use-cases/sign-in/derived-secrets";
import { JOIN_BY_NETWORK, JOIN_BY_TOKEN, takeTries } from "@/lib/use-cases/sign-in/limits";

/** Sends a fresh link to the address on record, for somebody whose own link ran out. Says nothing either way. */
export async function renewLink(actor: AnyoneActor, link: string): Promise<void> {
  const taken = await takeTries([JOIN_BY_NETWORK, actor.network], [JOIN_BY_TOKEN, `renew ${linkHash(link)}`]);
  const token = await findTokenByHash(linkHash(link));
  if (!taken.allowed || token?.purpose !== "patient-invite" || !token.patientId) return;
  const { clinicId, patientId } = token;
  const acting = systemActor(clinicId, actor.action, actor.requestId);
  await withActorSql(acting, async (sql) => {
    const patient = await findPortalPatient(sql, patientsVisibleTo(acting), patientId);
    if (!patient?.email || patient.activated || patient.ended) return;
    await createPatientLink(sql, { clinicId, patientId, email: patient.email }, null);
  });
}
