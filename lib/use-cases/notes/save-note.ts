import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { SaveNoteInput, SaveNoteReply } from "@/lib/contracts/note";
import { findPatientOfNote, updateNoteDraft } from "@/lib/data/notes/note-drafts";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { savedWords } from "@/lib/use-cases/notes/note-words";

/**
 * Saves a whole draft over the version it was read as, or over what one of the page's own saves made of it. Changed
 * meanwhile, or signed: conflict, and nothing is written.
 * A note of another patient than the body names does not exist for this request.
 */
export function saveNote(actor: StaffActor, input: SaveNoteInput): Promise<SaveNoteReply> {
  return withActorSql(actor, async (sql) => {
    const scope = patientsVisibleTo(actor);
    const { noteId: id, patientId, version, over = [], key = null } = input;
    const now = new Date();
    const by = { at: now, by: actor.staffId, over, key };
    const saved = await updateNoteDraft(sql, scope, { id, patientId, version }, input, by);
    if (!saved) {
      const isTheirs = (await findPatientOfNote(sql, scope, id)) === patientId;
      throw new AppError(isTheirs ? "conflict" : "not-found", "note changed, signed, or outside scope");
    }
    sql.shows(patientId);
    return { version: saved.version, savedAt: savedWords(now, now, saved.timeZone) };
  });
}
