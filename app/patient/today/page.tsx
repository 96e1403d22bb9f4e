import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BeforeVisit } from "@/app/patient/today/before-visit";
import { HomeAction } from "@/app/patient/today/home-action";
import { HomeHelp } from "@/app/patient/today/home-help";
import { LastCheckIn } from "@/app/patient/today/last-check-in";
import { OpenInstruction } from "@/app/patient/open-instruction";
import { OtherWays } from "@/app/patient/today/other-ways";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { Query } from "@/lib/contracts/query";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { countOwnUnread } from "@/lib/use-cases/messages/count-unread";
import { viewOwnIntake } from "@/lib/use-cases/intakes/own-intake";
import { planTitle } from "@/lib/i18n/plan-title";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { viewHome } from "@/lib/use-cases/home/view-home";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patient"))("home.title") };
}

type Props = { readonly searchParams: Promise<Query> };

export default async function HomePage({ searchParams }: Props) {
  const actor = await pageActor("home.view");
  const { done, problem } = await searchParams;
  const [home, unread, before, clinic] = await Promise.all([
    pageData(viewHome(actor)),
    countOwnUnread(actor),
    viewOwnIntake(actor),
    clinicFrame(actor.clinicId),
  ]);
  const t = await getTranslations("patient");
  return (
    <div className="flex flex-col gap-6">
      <h1>{t("home.hello", { name: home.name.split(" ")[0] ?? home.name })}</h1>
      {problem === "somebody-elses" && (
        <Notice tone="error" title={t("home.somebodyElses")}>
          {t("home.somebodyElsesLead")}
        </Notice>
      )}
      {done === "morning" && <Notice tone="success" title={t("home.morningSaved")} />}
      {home.instruction && <OpenInstruction {...home.instruction} clinic={clinic} />}
      {unread > 0 && <NewMessages count={unread} />}
      {home.morningOf !== null && (
        <Card title={t("home.morningTitle")}>
          <p className="mb-5">{t("home.morningLead")}</p>
          <LinkButton href={`/patient/morning/${home.morningOf}`} variant="secondary">
            {t("home.morningAction")}
          </LinkButton>
        </Card>
      )}
      <HomeAction
        action={home.action}
        programmeTitle={await planTitle(home.programmeTitle)}
        openCheckInId={home.openCheckInId}
        t={t}
        language={actor.language}
        tier={home.instruction?.tier}
      />
      {(!home.instruction || before.calls) && <BeforeVisit own={before} />}
      <OtherWays home={home} />
      <LastCheckIn last={home.lastCheckIn} timeZone={home.timeZone} t={t} language={actor.language} />
      <HomeHelp clinic={clinic} language={actor.language} />
    </div>
  );
}

async function NewMessages({ count }: { readonly count: number }) {
  const t = await getTranslations("messages.home");
  return (
    <Notice
      title={t("title", { count })}
      action={
        <LinkButton href="/patient/messages" variant="secondary">
          {t("action")}
        </LinkButton>
      }
    />
  );
}
