import "server-only";
import { may } from "@/lib/access/actions";
import type { StaffActor } from "@/lib/access/actor";
import { type PatientScope, patientsVisibleTo } from "@/lib/access/scopes";
import type { NotePage, ViewNoteReply } from "@/lib/contracts/note";
import { listNewestResults } from "@/lib/data/notes/findings";
import { findNoteClinic } from "@/lib/data/notes/note-snippets";
import { findNote, findNoteBefore } from "@/lib/data/notes/notes";
import type { Db } from "@/lib/data/sql";
import { withActor, withActorInParts } from "@/lib/data/with-actor";
import { clinicNumbers } from "@/lib/domain/dosing/clinic-numbers";
import { BODY_REGIONS } from "@/lib/domain/body/body-regions";
import { AppError } from "@/lib/errors";
import { regionWords } from "@/lib/i18n/intake-words";
import { readToldSinceVisit } from "@/lib/use-cases/check-ins/told-in-words";
import { noteInWords } from "@/lib/use-cases/notes/note-words";
import { readBannerAndClock } from "@/lib/use-cases/patients/read-banner";

async function readNote(
  db: Db,
  scope: PatientScope,
  actor: StaffActor,
  noteId: string,
): Promise<ViewNoteReply> {
  const row = await findNote(db, scope, noteId);
  if (!row) throw new AppError("not-found", "note outside scope");
  db.shows(row.patientId);
  const { timeZone, snippets, dosing } = await findNoteClinic(db, scope.clinicId);
  const which = { patientId: row.patientId, noteId };
  return noteInWords(row, {
    timeZone,
    mayWrite: may(actor, "note.write"),
    now: new Date(),
    before: await listNewestResults(db, scope, row.patientId, noteId),
    lastTime: await findNoteBefore(db, scope, which),
    snippets,
    placeWords: Object.fromEntries(BODY_REGIONS.map(({ id }) => [id, regionWords(id)])),
    gapFlagPercent: clinicNumbers(dosing).gapFlagPercent,
  });
}

/** A note as it stands now. */
export function viewNote(actor: StaffActor, { noteId }: { noteId: string }): Promise<ViewNoteReply> {
  return withActor(actor, (db) => readNote(db, patientsVisibleTo(actor), actor, noteId));
}

/** The same for its page, with who it is about. */
export function viewNotePage(actor: StaffActor, noteId: string): Promise<NotePage> {
  return withActorInParts(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const note = await readNote(db, scope, actor, noteId);
    const { banner, clock } = await readBannerAndClock(db, scope, note.patientId);
    const told =
      note.signed === null ? await db.part(() => readToldSinceVisit(db, scope, note.patientId, clock)) : null;
    return { ...note, banner, told };
  });
}
