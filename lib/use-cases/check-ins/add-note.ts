import "server-only";
import type { PatientActor } from "@/lib/access/actor";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { NOTE_MAX_LENGTH } from "@/lib/contracts/check-in";
import { findCheckIn, updateCheckInDraft, updateCheckInNote } from "@/lib/data/check-ins/check-ins";
import { withActorSql } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Free text for the clinician; no rule reads it. Too long a text is kept for the page to show again. */
export function addNote(actor: PatientActor, checkInId: string, typed: string): Promise<void> {
  return withActorSql(actor, async (sql) => {
    sql.shows(actor.patientId);
    const row = await findCheckIn(sql, patientsVisibleTo(actor), checkInId, true);
    if (!row) throw new AppError("not-found", "check-in outside scope");
    const note = typed.trim();
    if (note.length > NOTE_MAX_LENGTH) {
      await updateCheckInDraft(sql, checkInId, actor.clinicId, { problem: "note-too-long", note });
    } else {
      await updateCheckInNote(sql, checkInId, actor.clinicId, note);
    }
  });
}
