import "server-only";
import { randomUUID } from "node:crypto";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { createPrintLink as insertPrintLink } from "@/lib/data/programmes/print-links";
import { findProgramme } from "@/lib/data/programmes/programmes";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { printToken, printTokenHash } from "@/lib/use-cases/programmes/print-token";

/** Makes a printed sheet's link to the current version; it ends with the version or when the clinic revokes it. */
export function createPrintLink(
  actor: ActorFor<"print-link.create">,
  { programmeId }: { programmeId: string },
): Promise<{ patientId: string; linkId: string }> {
  return withActor(actor, async (db) => {
    const programme = await findProgramme(db, patientsVisibleTo(actor), programmeId);
    if (!programme) throw new AppError("not-found", "programme outside scope");
    db.shows(programme.patientId);
    const linkId = randomUUID();
    await insertPrintLink(db, {
      id: linkId,
      clinicId: actor.clinicId,
      programmeId,
      versionId: programme.versionId,
      tokenHash: printTokenHash(printToken(linkId)),
      createdBy: actor.staffId,
    });
    return { patientId: programme.patientId, linkId };
  });
}
