import { getTranslations } from "next-intl/server";
import { HurtsQuestions } from "@/app/patient/session/[sessionId]/hurts/[itemId]/hurts-questions";
import { WalkAndTell } from "@/app/patient/session/[sessionId]/hurts/[itemId]/walk-and-tell";
import type { HurtSteps } from "@/components/kept-plan/hurt-step";
import { LinkButton } from "@/components/ui/button";
import { shownText } from "@/lib/domain/exercises/own-exercise";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import type { PlannedItem } from "@/lib/use-cases/exercise-sessions/today-plan";

/** "This hurts" for each exercise, the walk after it, and what comes then. */
export async function hurtSteps(
  items: readonly PlannedItem[],
  easier: ReadonlyMap<string, Pick<PlannedItem, "exerciseId">>,
): Promise<HurtSteps> {
  const [t, words] = [await getTranslations("session"), await exerciseWords()];
  const end = (
    <LinkButton href="#end" variant="quiet" className="button-flush">
      {t("hurts.end")}
    </LinkButton>
  );
  const asked = { action: "/patient/kept-plan", typed: null, end };
  const of = <Step,>(step: (name: string, id: string) => Step) =>
    Object.fromEntries(items.map((item) => [item.id, step(shownText(words, item).name, item.id)]));
  const swapTo = (id: string) => {
    const swap = easier.get(id);
    if (!swap) return null;
    return (
      <div className="space-y-5">
        <LinkButton href="#swap">{t("hurts.after.swap", { name: words[swap.exerciseId].name })}</LinkButton>
        <LinkButton href="#next" variant="secondary">
          {t("hurts.after.without")}
        </LinkButton>
      </div>
    );
  };
  return {
    questions: of((name, id) => <HurtsQuestions {...asked} itemId={id} backHref="#item" name={name} />),
    walk: <WalkAndTell {...asked} of="kept" />,
    leftOut: of((name, id) => ({
      title: <h1>{t("hurts.after.title")}</h1>,
      gone: <p>{t("hurts.after.gone", { name })}</p>,
      still: <p>{t("hurts.after.still", { name })}</p>,
      next: <LinkButton href="#next">{t("hurts.after.next")}</LinkButton>,
      swap: swapTo(id),
      end,
    })),
  };
}
