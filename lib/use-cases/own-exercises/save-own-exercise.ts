import "server-only";
import type { ActorFor } from "@/lib/access/actions";
import type { OwnExerciseFields } from "@/lib/contracts/own-exercise";
import { createOwnExercise, createOwnVersion, findOwnExercise } from "@/lib/data/programmes/own-exercises";
import type { Sql } from "@/lib/data/sql";
import { withActor } from "@/lib/data/with-actor";
import type { OwnExercise } from "@/lib/domain/exercises/own-exercise";
import { AppError } from "@/lib/errors";

/** Adds an exercise of the clinic's own. */
export function addOwnExercise(
  actor: ActorFor<"exercise.manage">,
  fields: OwnExerciseFields,
): Promise<{ exerciseId: string }> {
  return withActor(actor, async (db) => {
    const { clinicId, staffId } = actor;
    const exerciseId = await createOwnExercise(db, clinicId, fields.basis);
    const none = { photoId: null, videoId: null };
    await createOwnVersion(db, { ...fields, ...none, clinicId, exerciseId, number: 1, createdBy: staffId });
    return { exerciseId };
  });
}

/** Writes the next version. Plans keep the version their patients saw; what it follows (`basis`) never changes. */
export function changeOwnExercise(
  actor: ActorFor<"exercise.manage">,
  change: { exerciseId: string; baseNumber: number; fields: OwnExerciseFields },
): Promise<void> {
  return withActor(actor, async (db) => {
    const { clinicId, staffId } = actor;
    const { exerciseId, baseNumber, fields } = change;
    const now = await ownExerciseOrRefuse(db, clinicId, exerciseId);
    if (now.basis !== fields.basis) throw new AppError("conflict", "the basis of an exercise stays");
    if (now.number !== baseNumber) throw new AppError("conflict", "another version came in between");
    const { photoId, videoId, number } = now;
    const next = { photoId, videoId, number: number + 1, createdBy: staffId };
    await createOwnVersion(db, { ...fields, ...next, clinicId, exerciseId });
  });
}

/** The clinic's exercise, or not-found. */
export async function ownExerciseOrRefuse(
  sql: Sql,
  clinicId: string,
  exerciseId: string,
): Promise<OwnExercise> {
  const found = await findOwnExercise(sql, clinicId, exerciseId);
  if (!found) throw new AppError("not-found", "no such exercise of the clinic");
  return found;
}
