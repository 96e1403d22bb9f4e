import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LapseQuestion } from "@/app/patient/session/lapse-question";
import { NotNow } from "@/app/patient/session/not-now";
import { WalkingToday } from "@/app/patient/session/walking-today";
import { TodayRests } from "@/app/patient/session/today-rests";
import { PauseWords } from "@/app/patient/pause-words";
import { PlanList } from "@/components/programmes/plan-list";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { estimateMinutes } from "@/lib/domain/exercises/estimate-seconds";
import { shownText } from "@/lib/domain/exercises/own-exercise";
import { pageActor } from "@/lib/http/page-actor";
import { typedFields } from "@/lib/http/typed-fields";
import { doseWords } from "@/lib/i18n/dose-words";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { type PlanToStart, viewTodayPlan } from "@/lib/use-cases/exercise-sessions/today-plan";

export async function generateMetadata(): Promise<Metadata> {
  const [t, common] = [await getTranslations("session"), await getTranslations("common")];
  const title = t("start.title");
  return { title: (await typedFields("/patient/session")) ? common("errorPrefix", { title }) : title };
}

export default async function SessionStartPage() {
  const actor = await pageActor("exercise-session.run");
  const plan = await viewTodayPlan(actor);
  if (plan.kind === "ready") return <Ready plan={plan} />;
  return <NotNow plan={plan} actor={actor} />;
}

type ReadyPlan = Extract<PlanToStart, { kind: "ready" }>;

async function Ready({ plan }: { readonly plan: ReadyPlan }) {
  const [t, say, words] = [await getTranslations("session"), await doseWords(), await exerciseWords()];
  const { left } = plan;
  const lineOf = (item: (typeof plan.items)[number]) => ({
    id: item.id,
    exerciseId: item.exerciseId,
    photoId: item.own?.photoId ?? null,
    name: shownText(words, item).name,
    dose: say(item.dose, item.side),
    note: item.note,
  });
  const minutes = estimateMinutes(left);
  return (
    <div className="space-y-5">
      <div>
        <h1>{t("start.title")}</h1>
        {left.length > 0 && (
          <p className="text-muted">
            {t(plan.open ? "start.left" : "start.lead", { items: left.length, minutes })}
          </p>
        )}
      </div>
      <RoundOfDay {...plan} />
      {plan.programme.told !== "" && <Notice title={t(`told.${plan.programme.told}`)} />}
      {plan.asksForLapse && <LapseQuestion unsent={{ kind: "lapse", versionId: plan.programme.versionId }} />}
      {plan.programme.noteToPatient !== "" && (
        <p className="border-s-4 border-brass ps-3">{plan.programme.noteToPatient}</p>
      )}
      <WalkingToday walking={plan.walking} />
      <TodayRests today={plan.items} {...plan} />
      <Begin plan={plan} />
      {left.length > 0 && (
        <>
          <p className="font-semibold">{t("start.stop")}</p>
          <section>
            <h2>{t(plan.open ? "start.listLeft" : "start.list")}</h2>
            <PlanList lines={left.map(lineOf)} />
          </section>
        </>
      )}
      {plan.held.length > 0 && (
        <Notice tone="warning" title={t("start.held")}>
          <PauseWords pause={plan.pause} />
          <PlanList lines={plan.held.map(lineOf)} />
        </Notice>
      )}
    </div>
  );
}

/** What is prescribed several times a day: that it is, and how often it was done. */
async function RoundOfDay({ round, rounds }: Pick<ReadyPlan, "round" | "rounds">) {
  if (rounds === 1) return null;
  const t = await getTranslations("patient.home");
  return <p>{round === 1 ? t("often", { rounds }) : t("again", { done: round - 1, rounds })}</p>;
}

/** On with the session that is open, or a new one where there is something to do. */
async function Begin({ plan: { open, items } }: { readonly plan: ReadyPlan }) {
  const t = await getTranslations("session");
  if (open) return <LinkButton href={`/patient/session/${open.id}`}>{t("start.resume")}</LinkButton>;
  if (items.length === 0) return null;
  return (
    <form method="post" action="/api/exercise-sessions">
      <Button>{t("start.button")}</Button>
    </form>
  );
}
