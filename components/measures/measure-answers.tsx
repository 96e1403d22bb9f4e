import { getTranslations } from "next-intl/server";
import { answerWords } from "@/components/measures/answer-words";
import { SummaryList } from "@/components/ui/summary-list";
import { answerAnchor } from "@/lib/domain/intake/changed-answer";
import type { GivenPage } from "@/lib/domain/questionnaires/shown-page";

type Props = {
  /** Where the pages are. */
  readonly base: string;
  readonly pages: readonly GivenPage[];
};

/** Every page of a form, what was answered, and the way to change it. */
export async function MeasureAnswers({ base, pages }: Props) {
  const [t, answers] = await Promise.all([getTranslations("measures"), answerWords(pages)]);
  return (
    <SummaryList
      longTerms
      changeWord={t("check.change")}
      rows={answers.map(({ id, question, answer }) => ({
        ...{ id, term: question, value: answer },
        changeHref: `${base}/${id}`,
        anchor: answerAnchor(id),
      }))}
    />
  );
}
