import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LanguageWhereOpen } from "@/app/language-where-open";
import { unbroken } from "@/components/check-in/unbroken";
import { ExerciseFigure } from "@/components/exercises/exercise-figure";
import { WhyCard } from "@/components/exercises/why-card";
import { ExerciseSheet } from "@/components/exercises/exercise-sheet";
import { PatientShell } from "@/components/shell/patient-shell";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { isAppError } from "@/lib/errors";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { shownText } from "@/lib/domain/exercises/own-exercise";
import { todayPlan } from "@/lib/domain/programmes/today-plan";
import type { PauseClass } from "@/lib/domain/triage/rule";
import { pageActor } from "@/lib/http/page-actor";
import { doseWords } from "@/lib/i18n/dose-words";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { whyWords } from "@/lib/i18n/why-words";
import { figureWords } from "@/lib/i18n/figure-words";
import { type OpenedPlan, openPrintLink } from "@/lib/use-cases/programmes/open-print-link";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("session");
  return { title: t("plan.title"), robots: { index: false } };
}

type Props = { readonly params: Promise<{ token: string }> };

async function opened(token: string): Promise<OpenedPlan | null> {
  const actor = await pageActor("print-link.open");
  try {
    return await openPrintLink(actor, { token });
  } catch (error) {
    if (isAppError(error, "not-found")) return null;
    throw error;
  }
}

export default async function LinkedPlanPage({ params }: Props) {
  const { token } = await params;
  const plan = await opened(token);
  const t = await getTranslations("session");
  const common = await getTranslations("common");
  const ring = common("callClinic", { phone: unbroken(plan?.clinicPhone ?? "") });
  const shell = { skip: common("skipToContent"), nav: "", ring };
  if (!plan) {
    return (
      <PatientShell clinicName={common("productName")} words={shell} clinicPhone={null}>
        <h1>{t("plan.gone")}</h1>
        <p className="my-4">{t("plan.goneBody")}</p>
        <LinkButton href="/patient/sign-in">{t("plan.goneAction")}</LinkButton>
        <LanguageWhereOpen className="-ms-3 mt-4" />
      </PatientShell>
    );
  }
  const today = todayPlan(
    plan.items.map((item) => ({ ...item, exerciseId: item.exerciseId as ExerciseId })),
    plan.pause as PauseClass[],
  );
  const [say, words, figure] = [await doseWords(), await exerciseWords(), await figureWords()];
  const shown = today.kind === "paused" ? [] : today.items;
  const whys = await Promise.all(shown.map(({ exerciseId }) => whyWords(exerciseId, plan.whyWords)));
  return (
    <PatientShell clinicName={plan.clinicName} words={shell} clinicPhone={plan.clinicPhone}>
      <h1>{t("plan.title")}</h1>
      {plan.paused || today.kind === "paused" ? (
        <Notice tone="error" className="my-4">
          {t("plan.paused", { phone: unbroken(plan.clinicPhone) })}
        </Notice>
      ) : (
        <ol className="my-5 space-y-4">
          {shown.map((item, index) => (
            <li key={`${item.exerciseId}-${index}`}>
              <Card>
                <ExerciseSheet
                  name={shownText(words, item).name}
                  dose={say(item.dose, item.side)}
                  steps={shownText(words, item).cues}
                  fault={shownText(words, item).faults[0]}
                  words={{ steps: t("steps"), fault: t("fault") }}
                  note={item.note}
                  picture={
                    <ExerciseFigure
                      id={item.exerciseId}
                      words={figure(item.exerciseId)}
                      own={item.own}
                      filesAt={`/api/plan/${token}/files`}
                      mirrored={item.side === "left"}
                    />
                  }
                >
                  {whys[index] && <WhyCard {...whys[index]} />}
                </ExerciseSheet>
              </Card>
            </li>
          ))}
        </ol>
      )}
      <p className="mb-4 text-muted">{t("plan.lead")}</p>
      <LinkButton href="/patient/sign-in">{t("plan.signIn")}</LinkButton>
      <LanguageWhereOpen className="-ms-3 mt-4 print:hidden" />
    </PatientShell>
  );
}
