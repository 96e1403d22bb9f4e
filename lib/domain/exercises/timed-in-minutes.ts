import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";

export const SECONDS_A_MINUTE = 60;
const FROM_SECONDS = 120;

/** Walks and the like: their time is written in minutes, where that of a hold or a march is in seconds. */
export function isTimedInMinutes(exerciseId: ExerciseId): boolean {
  const { work } = exerciseById(exerciseId).defaultDose;
  return work.kind === "time" && work.seconds >= FROM_SECONDS;
}
