import "server-only";
import type { StaffActor } from "@/lib/access/actor";
import { type PatientScope, patientsVisibleTo } from "@/lib/access/scopes";
import type { StartNoteReply } from "@/lib/contracts/visit";
import { announce } from "@/lib/data/announce";
import { findHandedInIntake } from "@/lib/data/intakes/intake-reviews";
import { createNote, findNoteOfVisit, updateNoteQuote } from "@/lib/data/notes/notes";
import type { Db } from "@/lib/data/sql";
import { findVisitState } from "@/lib/data/visits/visits";
import { withActor } from "@/lib/data/with-actor";
import { quoteFromIntake } from "@/lib/domain/visit-notes/quote-from-intake";
import { AppError } from "@/lib/errors";
import { isKeptQuote, type KeptQuote } from "@/lib/use-cases/notes/quote-words";

/** Opens a visit's note, starting it with the patient's own account if there is none. Two at once get the same note. */
export function startNote(actor: StaffActor, { visitId }: { visitId: string }): Promise<StartNoteReply> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const visit = await findVisitState(db, scope, visitId);
    if (!visit) throw new AppError("not-found", "visit outside scope");
    const { patientId } = visit;
    db.shows(patientId);
    const quote = await quoteOf(db, scope, visitId);
    await createNote(db, scope, { patientId, visitId, authorId: actor.staffId, quote: quote ?? {} });
    const note = await findNoteOfVisit(db, scope, visitId);
    if (!note) throw new AppError("not-found", "note outside scope");
    if (quote && note.state === "draft" && !isKeptQuote(note.quote))
      await updateNoteQuote(db, scope, note.id, quote);
    announce(db, actor.clinicId, "today");
    return { noteId: note.id };
  });
}

async function quoteOf(db: Db, scope: PatientScope, visitId: string): Promise<KeptQuote | null> {
  const intake = await findHandedInIntake(db, scope, visitId);
  if (!intake?.completedAt) return null;
  return { at: intake.completedAt.toISOString(), lines: quoteFromIntake(intake.answers) };
}
