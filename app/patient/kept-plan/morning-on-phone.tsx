import { getTranslations } from "next-intl/server";
import { MorningQuestions } from "@/app/patient/morning/[sessionId]/morning-questions";
import { unbroken } from "@/components/check-in/unbroken";
import type { MorningOnPhone } from "@/components/kept-plan/kept-morning";
import type { ActorFor } from "@/lib/access/actions";
import { pageData } from "@/lib/http/page-actor";
import { morningsToKeep } from "@/lib/use-cases/exercise-sessions/mornings-to-keep";

/** The question of the morning after, for a phone to ask on its day. */
export async function morningOnPhone(
  actor: ActorFor<"exercise-session.run">,
  { phone }: { readonly phone: string },
): Promise<MorningOnPhone> {
  const [t, home, help, common, sessions] = await Promise.all([
    getTranslations("session"),
    getTranslations("patient"),
    getTranslations("help"),
    getTranslations("common"),
    pageData(morningsToKeep(actor)),
  ]);
  return {
    sessions,
    questions: <MorningQuestions pain={null} sore={null} error={undefined} />,
    words: {
      title: home("home.morningTitle"),
      lead: home("home.morningLead"),
      action: home("home.morningAction"),
      saved: home("home.morningSaved"),
      over: t("morning.over"),
      overBody: t("morning.overBody"),
      back: t("morning.home"),
      problem: t("problem.summary"),
      pageTitle: common("errorPrefix", { title: "{title}" }),
      nothingChosen: t("problem.choosePainNow"),
      notKept: help("outbox.notKept", { clinic_phone: unbroken(phone) }),
    },
  };
}
