import { type LinkActor, makeActor, type SystemActor } from "@/lib/access/actor";
import type { ClinicId, PatientId } from "@/lib/access/ids";

/** A job's actor: the one clinic its payload names, never all rows. */
export function systemActor(clinicId: string, action: string, requestId: string): SystemActor {
  return makeActor<SystemActor>({ kind: "system", clinicId: clinicId as ClinicId, action, requestId });
}

/** The holder of a secret link, once its token's row was found and is not revoked. */
export function linkActor(link: {
  clinicId: string;
  linkId: string;
  patientId: string;
  requestId: string;
  action: string;
}): LinkActor {
  return makeActor<LinkActor>({
    kind: "link",
    clinicId: link.clinicId as ClinicId,
    patientId: link.patientId as PatientId,
    linkId: link.linkId,
    requestId: link.requestId,
    action: link.action,
  });
}
