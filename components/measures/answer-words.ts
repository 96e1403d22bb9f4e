import { getTranslations } from "next-intl/server";
import { questionWords } from "@/components/measures/question-words";
import type { GivenPage } from "@/lib/domain/questionnaires/shown-page";

export type AnsweredPage = { readonly id: string; readonly question: string; readonly answer: string };

/** Each page of a form and what was answered, in words. */
export async function answerWords(pages: readonly GivenPage[]): Promise<AnsweredPage[]> {
  const [t, triage, question] = await Promise.all([
    getTranslations("measures"),
    getTranslations("triage"),
    questionWords(),
  ]);
  const words = ({ page, answer, ticked }: GivenPage): string => {
    if (answer === undefined) return t("check.skipped");
    if (typeof answer !== "number") {
      const lines = page.kind === "ticks" ? ticked : answer;
      return lines.length === 0 ? t("check.noTicks") : lines.join("; ");
    }
    return page.kind === "often" || page.kind === "overall"
      ? triage(`answers.${page.kind}.${answer}`)
      : t("check.outOfTen", { score: answer });
  };
  return pages.map((given) => ({
    id: given.page.id,
    question: question(given.page, given.task),
    answer: words(given),
  }));
}
