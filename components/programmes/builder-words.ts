import { createTranslator } from "next-intl";
import type { Dose } from "@/lib/domain/exercises/dose";
import { doseInWords } from "@/lib/domain/exercises/dose-phrases";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import type { Side } from "@/lib/domain/exercises/side";

export type ExerciseWords = {
  readonly name: string;
  readonly region: string;
  readonly role: string;
  readonly kit: string;
  readonly cues: readonly string[];
  readonly faults: readonly string[];
  readonly easier: string;
  readonly harder: string;
  readonly avoidIf: string;
};
/** The words the builder needs, read on the server from the message files. */
export type BuilderWords = {
  readonly locale: string;
  readonly exercises: Readonly<Record<ExerciseId, ExerciseWords>>;
  readonly dose: Record<string, unknown>;
  readonly programme: Record<string, unknown>;
};

type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** A translator of the programme's words: order, items, advice, fields, templates. */
export function programmeTranslator(words: BuilderWords): Say {
  const say = createTranslator({
    locale: words.locale,
    messages: words.programme as never,
  }) as unknown as Say;
  return (key, values) => say(key, values);
}

/** A dose as the patient will read it. */
export function doseTranslator(words: BuilderWords): (dose: Dose, side: Side) => string {
  const say = createTranslator({ locale: words.locale, messages: words.dose as never }) as unknown as Say;
  return (dose, side) => doseInWords(dose, side, say);
}
