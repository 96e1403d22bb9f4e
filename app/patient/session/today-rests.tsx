import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { shownText } from "@/lib/domain/exercises/own-exercise";
import { longDay } from "@/lib/domain/visits/clinic-time";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { readingLanguage } from "@/lib/i18n/reading-language";
import type { PlannedItem } from "@/lib/use-cases/exercise-sessions/today-plan";

type Props = {
  readonly today: readonly PlannedItem[];
  readonly resting: readonly PlannedItem[];
  readonly unstretched: readonly PlannedItem[];
  readonly backOn: string | null;
};

/** What the plan leaves out today although nothing is wrong with it, why, and what is left to do. */
export async function TodayRests({ today, resting, unstretched, backOn }: Props) {
  const [t, words, language] = [
    await getTranslations("session.rests"),
    await exerciseWords(),
    await readingLanguage(),
  ];
  const names = (items: readonly PlannedItem[]) =>
    [...new Set(items.map((item) => shownText(words, item).name))].join(", ");
  const left = today.length === 0 ? t("nothing") : t("today", { names: names(today) });
  return (
    <>
      {resting.length > 0 && (
        <Notice title={t("muscles.title")}>
          <p>{left}</p>
          <p>
            {t("muscles.body", { names: names(resting) })}{" "}
            {backOn !== null && t("muscles.back", { day: longDay(new Date(backOn), language) })}
          </p>
        </Notice>
      )}
      {unstretched.length > 0 && (
        <Notice title={t("flare.title")}>
          {resting.length === 0 && <p>{left}</p>}
          <p>{t("flare.body", { names: names(unstretched) })}</p>
        </Notice>
      )}
    </>
  );
}
