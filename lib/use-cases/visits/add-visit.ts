import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { AddVisitInput, AddVisitReply } from "@/lib/contracts/visit";
import { announce } from "@/lib/data/announce";
import { createVisit, findSameVisit, listClinicians } from "@/lib/data/visits";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Books a visit for a patient on the clinic's clock. The same patient at the same time twice is refused in words. */
export function addVisit(actor: StaffActor, input: AddVisitInput): Promise<AddVisitReply> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const clinicians = await listClinicians(db, scope);
    if (input.clinicianId !== null && !clinicians.some(({ id }) => id === input.clinicianId))
      throw new AppError("invalid", "not a clinician here", {
        clinicianId: "Choose a clinician of this clinic",
      });
    if (await findSameVisit(db, scope, input))
      throw new AppError("invalid", "same visit exists", {
        time: "This patient already has a visit at this time",
      });
    const made = await createVisit(db, scope, input);
    if (!made) throw new AppError("not-found", "patient outside scope");
    db.shows(input.patientId);
    await announce(db, actor.clinicId, "today");
    return made;
  });
}
