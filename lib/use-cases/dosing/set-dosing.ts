import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { SetDosingInput } from "@/lib/contracts/dosing";
import { updateDosing } from "@/lib/data/programmes/dosing";
import { findRunningProgramme } from "@/lib/data/programmes/programmes";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Says whether the rules of one programme ask first or change doses within bounds, in this clinician's name. */
export function setDosing(
  actor: ActorFor<"dosing.answer">,
  { patientId, dosing }: SetDosingInput,
): Promise<void> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const programme = await findRunningProgramme(db, scope, patientId);
    if (!programme) throw new AppError("not-found", "no programme in scope");
    db.shows(patientId);
    await updateDosing(db, scope, { programmeId: programme.id, dosing, staffId: actor.staffId });
  });
}
