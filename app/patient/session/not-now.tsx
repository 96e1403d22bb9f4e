import { getTranslations } from "next-intl/server";
import { beginsLater } from "@/app/patient/begins-later";
import { PauseWords } from "@/app/patient/pause-words";
import { LinkButton } from "@/components/ui/button";
import { readingLanguage } from "@/lib/i18n/reading-language";
import type { PauseClass } from "@/lib/domain/triage/rule";
import type { PlanToStart } from "@/lib/use-cases/exercise-sessions/today-plan";
import { viewHome } from "@/lib/use-cases/home/view-home";

type Actor = Parameters<typeof viewHome>[0];

type NotNowProps = {
  readonly plan: Exclude<PlanToStart, { kind: "ready" }>;
  readonly actor: Actor;
};

/** Why no exercises begin now, and what can be done instead. */
export async function NotNow({ plan, actor }: NotNowProps) {
  const t = await getTranslations("session");
  if (plan.kind === "none") {
    return (
      <div className="space-y-4">
        <h1>{t("none.title")}</h1>
        <p>{t("none.body")}</p>
        <LinkButton href="/patient/check-in" variant="secondary">
          {t("none.checkIn")}
        </LinkButton>
      </div>
    );
  }
  if (plan.kind === "paused") {
    return <Paused pause={plan.pause} actor={actor} />;
  }
  if (plan.kind === "begins-later") return <BeginsLater startsOn={plan.startsOn} />;
  if (plan.kind === "done") return <DoneToday actor={actor} />;
  return (
    <div className="space-y-4">
      <h1>{t(plan.full ? "checkInFirst.backTitle" : "checkInFirst.title")}</h1>
      <p>{t(plan.full ? "checkInFirst.backBody" : "checkInFirst.body")}</p>
      <LinkButton href="/patient/check-in">{t("checkInFirst.button")}</LinkButton>
    </div>
  );
}

type PausedProps = Pick<NotNowProps, "actor"> & { readonly pause: readonly PauseClass[] };

/** Straight to what there is to do: from an instruction that stands no page comes between. */
async function Paused({ pause, actor }: PausedProps) {
  const [t, patient, { instruction }] = await Promise.all([
    getTranslations("session"),
    getTranslations("patient"),
    viewHome(actor),
  ]);
  const tier = instruction?.tier;
  const told = instruction?.checkInId ?? null;
  return (
    <div className="space-y-4">
      <h1>{t("paused.title")}</h1>
      <p>{tier === undefined ? t("paused.body") : patient(`pause.first.${tier}`)}</p>
      <PauseWords pause={pause} tier={tier} />
      <LinkButton href={told === null ? "/patient/today" : `/patient/check-in/${told}/result`}>
        {t("paused.back")}
      </LinkButton>
    </div>
  );
}

async function BeginsLater({ startsOn }: { readonly startsOn: string }) {
  const [t, language] = await Promise.all([getTranslations("patient"), readingLanguage()]);
  const { title, lead } = beginsLater(startsOn, t, language);
  return (
    <div className="space-y-4">
      <h1>{title}</h1>
      <p>{lead}</p>
      <LinkButton href="/patient/check-in">{t("home.checkIn")}</LinkButton>
    </div>
  );
}

/** As the home page says it, so that no address says or offers what that page does not. */
async function DoneToday({ actor }: Pick<NotNowProps, "actor">) {
  const [t, { action }] = await Promise.all([getTranslations("patient"), viewHome(actor)]);
  const hurt = action.kind === "done" && action.hurt;
  return (
    <div className="space-y-4">
      <h1>{t("home.doneTitle")}</h1>
      <p>{t(hurt ? "home.doneHurtLead" : "home.doneLead")}</p>
      <LinkButton href="/patient/today">{(await getTranslations("session"))("done.home")}</LinkButton>
      <LinkButton href="/patient/check-in" variant="secondary">
        {t("home.worse")}
      </LinkButton>
    </div>
  );
}
