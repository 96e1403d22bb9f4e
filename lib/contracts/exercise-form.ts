import { z } from "zod";
import { CLIP_TERMS } from "@/lib/domain/clips/clip-terms";
import { isExerciseId } from "@/lib/domain/exercises/exercise";

const exerciseId = z.string().refine(isExerciseId, "Choose an exercise.");

/** Words of these refusals are keys: the patient's page has the sentences. */
export const clipFields = z.object({ exerciseId, agreed: z.literal("yes", "agree") });

export const formNoteFields = z.object({
  exerciseId,
  /** Left out for a note about the exercise alone. */
  clipId: z.union([z.literal("").transform(() => null), z.uuid()]).default(null),
  atSecond: z
    .union([
      z.literal("").transform(() => null),
      z.coerce
        .number("Use a whole second of the clip.")
        .int("Use a whole second of the clip.")
        .min(0, "Use a whole second of the clip.")
        .max(CLIP_TERMS.mostSeconds, `A clip has ${CLIP_TERMS.mostSeconds} seconds at most.`),
    ])
    .default(null),
  text: z.string().trim().min(1, "Write what you see.").max(1000, "Use 1,000 characters or fewer."),
});
export type FormNoteFields = z.infer<typeof formNoteFields>;

/** What is known of how one exercise is done, newest first. */
export type FormNote = {
  readonly id: string;
  readonly exerciseId: string;
  readonly clipId: string | null;
  /** Day and time that clip was sent, as the clip itself says it. */
  readonly clipSentOn: string | null;
  readonly atSecond: number | null;
  readonly text: string;
  readonly author: string;
  readonly day: string;
};
export type ExerciseClip = {
  readonly id: string;
  readonly exerciseId: string;
  readonly fileId: string;
  readonly contentType: string;
  readonly sentOn: string;
  readonly keptUntil: string;
};
