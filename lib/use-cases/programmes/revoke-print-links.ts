import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { revokePrintLinks as endPrintLinks } from "@/lib/data/programmes/print-links";
import { findProgramme } from "@/lib/data/programmes/programmes";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Ends every printed sheet's link of a programme at once; the paper stays readable, its code opens nothing. */
export function revokePrintLinks(
  actor: ActorFor<"print-link.revoke">,
  { programmeId }: { programmeId: string },
): Promise<{ patientId: string; revoked: number }> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const programme = await findProgramme(db, scope, programmeId);
    if (!programme) throw new AppError("not-found", "programme outside scope");
    db.shows(programme.patientId);
    return { patientId: programme.patientId, revoked: await endPrintLinks(db, scope, programmeId) };
  });
}
