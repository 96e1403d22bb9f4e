import "server-only";
import { getTranslations } from "next-intl/server";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { whyOf, type WhyWords } from "@/lib/domain/self-check/why";

/** Why an exercise is in the plan, in the clinic's words or ours; null where nothing is said of it. */
export async function whyWords(exerciseId: ExerciseId, ofClinic: WhyWords) {
  const why = whyOf(exerciseId);
  const t = await getTranslations("self-check");
  return why === null ? null : { label: t("why.label"), words: ofClinic[why] ?? t(`why.${why}`) };
}
