import "server-only";
import { getMessages } from "next-intl/server";
import { type ExerciseId, isExerciseId } from "@/lib/domain/exercises/exercise";
import { shownText, type WordedItem } from "@/lib/domain/exercises/own-exercise";
import type { Language } from "@/lib/domain/people/language";

export type ExerciseText = {
  readonly name: string;
  readonly region: string;
  readonly role: string;
  readonly kit: string;
  readonly cues: readonly string[];
  readonly faults: readonly string[];
  readonly easier: string;
};

/** The words of every exercise in the page's language, or in this one, by id. */
export async function exerciseWords(locale?: Language): Promise<Readonly<Record<ExerciseId, ExerciseText>>> {
  const messages = (await getMessages(locale && { locale })) as {
    exercises: Record<ExerciseId, ExerciseText>;
  };
  return messages.exercises;
}

/** Calls an exercise by its name; what is none keeps its id. */
export const namesIn =
  (words: Readonly<Record<ExerciseId, ExerciseText>>) =>
  (id: string): string =>
    isExerciseId(id) ? words[id].name : id;

/** The easier way of an exercise; another one it refers to is called by its name. */
export function easierInWords(
  words: Readonly<Record<ExerciseId, ExerciseText>>,
  item: WordedItem<ExerciseId>,
): string {
  return shownText(words, item).easier.replace(/\b[A-Z]{2}\d{2}\b/g, namesIn(words));
}
