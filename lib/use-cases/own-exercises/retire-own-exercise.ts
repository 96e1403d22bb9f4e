import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { updateRetired } from "@/lib/data/programmes/own-exercises";
import { removeUnneededFiles } from "@/lib/data/clinics/stored-files";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";
import { removeStored } from "@/lib/files/file-store";

/** Takes an exercise out of the lists, or puts it back. Plans that have it go on as they are; pictures no plan shows go for good. */
export async function retireOwnExercise(
  actor: ActorFor<"exercise.manage">,
  { exerciseId, retired }: { exerciseId: string; retired: boolean },
): Promise<void> {
  const { clinicId } = actor;
  const unneeded = await withActor(actor, async (db) => {
    if (!(await updateRetired(db, clinicId, exerciseId, retired)))
      throw new AppError("not-found", "no such exercise of the clinic");
    return removeUnneededFiles(db, clinicId, exerciseId);
  });
  for (const fileId of unneeded) await removeStored({ clinicId, fileId });
}
