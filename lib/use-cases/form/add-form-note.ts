import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import type { FormNoteFields } from "@/lib/contracts/exercise-form";
import { findClip } from "@/lib/data/programmes/exercise-clips";
import { createFormNote } from "@/lib/data/exercise-sessions/form-notes";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { readChartBanner } from "@/lib/use-cases/patients/read-banner";

/** Says how a patient does one exercise; with a clip of theirs, at a second of it. The patient reads it. */
export function addFormNote(
  actor: ActorFor<"form.note">,
  { patientId, ...note }: FormNoteFields & { readonly patientId: string },
): Promise<void> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    await readChartBanner(db, scope, patientId);
    db.shows(patientId);
    const clip = note.clipId === null ? null : await findClip(db, scope, note.clipId);
    if (clip === undefined || (clip && (clip.patientId !== patientId || clip.exerciseId !== note.exerciseId)))
      throw new AppError("not-found", "no such clip of this patient and exercise");
    if (clip === null && note.atSecond !== null)
      throw new AppError("invalid", "a second without a clip", { atSecond: "A second needs a clip." });
    await createFormNote(db, { ...note, clinicId: actor.clinicId, patientId, authorId: actor.staffId });
  });
}
