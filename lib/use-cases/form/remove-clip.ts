import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { patientsVisibleTo } from "@/lib/access/scopes";
import { type ClipRow, findClip, updateClipRemoved } from "@/lib/data/programmes/exercise-clips";
import type { Sql } from "@/lib/data/sql";
import { updateFileRemoved } from "@/lib/data/clinics/stored-files";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { removeStored } from "@/lib/files/file-store";

/** The patient takes a clip away: it is gone for good, and what was said of it stays. Answers which exercise it showed. */
export function removeClip(
  actor: ActorFor<"form.send">,
  { clipId }: { readonly clipId: string },
): Promise<{ readonly exerciseId: string }> {
  return withActor(actor, async (db) => {
    const clip = await findClip(db, patientsVisibleTo(actor), clipId);
    if (!clip) throw new AppError("not-found", "no clip of theirs");
    db.shows(clip.patientId);
    await letClipGo(db, actor.clinicId, clip, "patient");
    return { exerciseId: clip.exerciseId };
  });
}

/** Its bytes go before the rows are committed: a failure in between leaves a row whose file is gone, never the other way round. */
export async function letClipGo(
  sql: Sql,
  clinicId: string,
  { id, fileId }: Pick<ClipRow, "id" | "fileId">,
  by: "patient" | "retention",
): Promise<void> {
  await updateClipRemoved(sql, clinicId, id, by);
  await updateFileRemoved(sql, clinicId, fileId);
  await removeStored({ clinicId, fileId });
}
