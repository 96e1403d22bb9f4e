import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LanguageWhereOpen } from "@/app/language-where-open";
import { AdviceCard, FirstAid } from "@/components/help/advice-card";
import { HelpNumbers } from "@/components/help/help-numbers";
import { RedListCard } from "@/components/help/red-list-card";
import { PrintButton } from "@/components/programmes/print-button";
import { PublicShell } from "@/components/shell/public-shell";
import { frameOwner } from "@/lib/auth/session-of-request";
import { shutPhrase } from "@/lib/domain/hours/shut-phrase";
import { readingLanguage } from "@/lib/i18n/reading-language";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("help"))("title") };
}

/** Whom to call and the red list, then the advice card. Open to whoever asks: hurting, a person should not have to sign in first. */
export default async function HelpPage() {
  const [t, common, owner] = await Promise.all([
    getTranslations("help"),
    getTranslations("common"),
    frameOwner(),
  ]);
  const clinic = owner?.kind === "patient" ? await clinicFrame(owner.clinicId) : null;
  const card = (
    <div className="help-card flex flex-col gap-6 print:gap-4 print:leading-snug print:*:break-inside-avoid">
      <div>
        <h1>{t("title")}</h1>
        <LanguageWhereOpen className="-ms-3 -mb-3 print:hidden" />
      </div>
      {clinic && (
        <HelpNumbers clinic={clinic} opens={shutPhrase(new Date(), clinic, await readingLanguage())?.opens} />
      )}
      <RedListCard emergency={clinic?.numbers.emergency ?? t("numbers.anyEmergency")} />
      <FirstAid />
      <AdviceCard />
      <div className="print:hidden">
        <PrintButton>{t("print")}</PrintButton>
      </div>
    </div>
  );
  if (clinic) return card;
  return (
    <PublicShell
      productName={common("productName")}
      skip={common("skipToContent")}
      sizes="patient"
      below={
        <p className="print:hidden">
          <a href="/patient/sign-in">{t("toSignIn")}</a>
        </p>
      }
    >
      {card}
    </PublicShell>
  );
}
