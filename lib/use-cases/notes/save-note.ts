import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { SaveNoteInput, SaveNoteReply } from "@/lib/contracts/note";
import { updateFindings } from "@/lib/data/findings";
import { findNote, updateNoteTexts } from "@/lib/data/notes";
import { findClinicClock } from "@/lib/data/patients";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { savedWords } from "@/lib/use-cases/notes/note-words";

/**
 * Saves a whole draft over the version it was read as. Changed meanwhile, or signed: conflict, and nothing is written.
 * A note of another patient than the body names does not exist for this request.
 */
export function saveNote(actor: StaffActor, input: SaveNoteInput): Promise<SaveNoteReply> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const { noteId: id, patientId, version } = input;
    const now = new Date();
    const saved = await updateNoteTexts(db, scope, { id, patientId, version }, input, {
      at: now,
      by: actor.staffId,
    });
    if (!saved) {
      const note = await findNote(db, scope, id);
      const isTheirs = note?.patientId === patientId;
      throw new AppError(isTheirs ? "conflict" : "not-found", "note changed, signed, or outside scope");
    }
    db.shows(patientId);
    await updateFindings(db, scope, id, input);
    const { timeZone } = await findClinicClock(db, scope);
    return { version: version + 1, savedAt: savedWords(now, now, timeZone) };
  });
}
