import "server-only";
import type { AnyoneActor, LinkActor } from "@/lib/access/actor";
import { linkActor } from "@/lib/access/system-actor";
import { findPatientLink, type LinkPurpose } from "@/lib/data/reminders/patient-links";
import { withLookup } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { patientLinkHash } from "@/lib/use-cases/reminders/link-tokens";

/** Whoever shows a patient's open secret address, and what it is for; not-found when it is unknown or revoked. */
export async function heldLink(
  { requestId, action }: AnyoneActor,
  token: string,
  purposes: readonly LinkPurpose[],
): Promise<{ readonly holder: LinkActor; readonly purpose: LinkPurpose }> {
  const hash = patientLinkHash(token);
  const link = await withLookup(hash, (sql) => findPatientLink(sql, hash, purposes));
  if (!link) throw new AppError("not-found", "no open link");
  const { id: linkId, clinicId, patientId, purpose } = link;
  return { holder: linkActor({ clinicId, linkId, patientId, requestId, action }), purpose };
}
