import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { LanguageWhereOpen } from "@/app/language-where-open";
import { PatientShell } from "@/components/shell/patient-shell";
import { NativeForm } from "@/components/sign-in/native-form";
import { Button, LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { pageActor } from "@/lib/http/page-actor";
import { opensTurnOff } from "@/lib/use-cases/reminders/turn-off";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("reminders");
  return { title: t("off.title"), robots: { index: false } };
}

type Props = {
  readonly params: Promise<{ token: string }>;
  readonly searchParams: Promise<{ done?: string }>;
};

/** Where a reminder's mail leads to end them: a page with one button, since mail scanners open links by themselves. */
export default async function RemindersOffPage({ params, searchParams }: Props) {
  const actor = await pageActor("reminder.turn-off");
  const { token } = await params;
  const [ends, { done }, t, common] = [
    await opensTurnOff(actor, { token }),
    await searchParams,
    await getTranslations("reminders"),
    await getTranslations("common"),
  ];
  const shell = { skip: common("skipToContent"), nav: "", ring: "" };
  const signIn = (
    <LinkButton href="/patient/settings/reminders" variant="secondary">
      {t("off.change")}
    </LinkButton>
  );
  return (
    <PatientShell clinicName={common("productName")} words={shell} clinicPhone={null}>
      <div className="space-y-5">
        <h1>{t(ends === null ? "off.gone" : `ends.${ends}.title`)}</h1>
        {ends === null && <p>{t("off.goneLead")}</p>}
        {ends !== null && done === "off" ? (
          <Notice tone="success" title={t(`ends.${ends}.done`)} announce="politely" />
        ) : (
          ends !== null && (
            <NativeForm action={`/api/reminders/${encodeURIComponent(token)}/off`} className="space-y-4">
              <p>{t(`ends.${ends}.lead`)}</p>
              <Button>{t("off.action")}</Button>
            </NativeForm>
          )
        )}
        {signIn}
        <LanguageWhereOpen className="-ms-3" />
      </div>
    </PatientShell>
  );
}
