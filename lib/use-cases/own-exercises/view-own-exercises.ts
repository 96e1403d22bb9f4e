import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import { listOwnExercises } from "@/lib/data/programmes/own-exercises";
import { withActor } from "@/lib/data/with-actor";
import type { OwnExercise } from "@/lib/domain/exercises/own-exercise";
import { ownExerciseOrRefuse } from "@/lib/use-cases/own-exercises/save-own-exercise";

/** The clinic's own exercises, in use and retired. */
export function viewOwnExercises(actor: ActorFor<"exercise.view">): Promise<readonly OwnExercise[]> {
  return withActor(actor, (db) => listOwnExercises(db, actor.clinicId));
}

export function viewOwnExercise(
  actor: ActorFor<"exercise.view">,
  { exerciseId }: { exerciseId: string },
): Promise<OwnExercise> {
  return withActor(actor, (db) => ownExerciseOrRefuse(db, actor.clinicId, exerciseId));
}
