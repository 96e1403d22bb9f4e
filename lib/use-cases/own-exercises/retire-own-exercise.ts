import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { updateRetired } from "@/lib/data/own-exercises";
import { withActor } from "@/lib/data/with-actor";
import { AppError } from "@/lib/errors";

/** Takes an exercise out of the lists, or puts it back. Plans that have it go on as they are. */
export function retireOwnExercise(
  actor: ActorFor<"exercise.manage">,
  { exerciseId, retired }: { exerciseId: string; retired: boolean },
): Promise<void> {
  return withActor(actor, async (db) => {
    if (!(await updateRetired(db, actor.clinicId, exerciseId, retired)))
      throw new AppError("not-found", "no such exercise of the clinic");
  });
}
