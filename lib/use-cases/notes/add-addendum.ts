import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { AddAddendumInput } from "@/lib/contracts/note";
import { createAddendum, findNote } from "@/lib/data/notes/notes";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Adds to a signed note, with who and when. A draft takes no addendum: it can still be written in. */
export function addAddendum(actor: StaffActor, input: AddAddendumInput): Promise<{ id: string }> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const { noteId, patientId, text } = input;
    const note = await findNote(db, scope, noteId);
    if (note?.patientId !== patientId) throw new AppError("not-found", "note outside scope");
    db.shows(patientId);
    if (note.state !== "signed") throw new AppError("conflict", "note is a draft");
    return { id: await createAddendum(db, scope, { noteId, authorId: actor.staffId, text }) };
  });
}
