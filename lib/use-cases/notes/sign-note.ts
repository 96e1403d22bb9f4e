import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { SignNoteInput, SignNoteReply } from "@/lib/contracts/note";
import { announce } from "@/lib/data/announce";
import { findNote, updateNoteSigned } from "@/lib/data/notes/notes";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { missingParts } from "@/lib/use-cases/notes/missing-parts";

/** Signs a draft as it was last seen, or says what is missing. After this it changes only by addendum. */
export function signNote(actor: StaffActor, input: SignNoteInput): Promise<SignNoteReply> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const { noteId: id, patientId, version } = input;
    const note = await findNote(db, scope, id);
    if (note?.patientId !== patientId) throw new AppError("not-found", "note outside scope");
    db.shows(patientId);
    if (note.state === "signed") throw new AppError("conflict", "note is signed");
    const missing = missingParts(note);
    if (missing.length > 0) return { result: "missing", missing };
    const signed = { at: new Date(), by: actor.staffId };
    if (!(await updateNoteSigned(db, scope, { id, patientId, version }, signed)))
      throw new AppError("conflict", "note changed meanwhile");
    announce(db, actor.clinicId, "today");
    return { result: "signed" };
  });
}
