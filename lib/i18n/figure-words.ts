import "server-only";
import { getLocale, getTranslations } from "next-intl/server";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { stillsRatio } from "@/lib/domain/exercises/figures/picture";
import type { Language } from "@/lib/domain/people/language";

type FigureText = {
  readonly alt: string;
  readonly stills: readonly [string, string, string];
  readonly stop: string;
  readonly ofBasis: string;
  readonly ratio: number;
};

/** Says what the figure of an exercise shows, in the page's language, or in this one. */
export async function figureWords(named?: Language): Promise<(id: ExerciseId) => FigureText> {
  const say = await getTranslations({ locale: named ?? (await getLocale()), namespace: "figures" });
  return (id) => {
    const [start, move, end] = [
      say(`exercise.${id}.start`),
      say(`exercise.${id}.move`),
      say(`exercise.${id}.end`),
    ];
    return {
      alt: say("alt", { start, move, end }),
      stills: [
        say("still", { number: 1, text: start }),
        say("still", { number: 2, text: move }),
        say("still", { number: 3, text: end }),
      ],
      stop: say("stop"),
      ofBasis: say("ofBasis"),
      ratio: stillsRatio(id),
    };
  };
}
