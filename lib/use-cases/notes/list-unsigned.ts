import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { listUnsignedNotes } from "@/lib/data/notes/notes";
import { findClinicClock } from "@/lib/data/patients/patients";
import { withActor } from "@/lib/data/with-actor";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import { savedWords } from "@/lib/use-cases/notes/note-words";

export type UnsignedNote = {
  readonly noteId: string;
  readonly name: string;
  readonly born: string;
  readonly visitOn: string;
  readonly savedAt: string;
};

/** The drafts of the clinician who asks, the oldest visit first. */
export function listUnsigned(actor: ActorFor<"note.view">): Promise<UnsignedNote[]> {
  return withActor(actor, async (db) => {
    const scope = patientsVisibleTo(actor);
    const [rows, { timeZone }] = [
      await listUnsignedNotes(db, scope, actor.staffId),
      await findClinicClock(db, scope),
    ];
    db.shows(...rows.map(({ patientId }) => patientId));
    const now = new Date();
    return rows.map(({ noteId, name, bornOn, day, savedAt }) => ({
      noteId,
      name,
      born: plainDate(bornOn),
      visitOn: plainDate(day),
      savedAt: savedWords(savedAt, now, timeZone),
    }));
  });
}
