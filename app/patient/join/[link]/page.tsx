import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { JoinForm } from "@/app/patient/join/join-form";
import { NativeForm } from "@/components/sign-in/native-form";
import { SignInSheet } from "@/components/sign-in/sign-in-sheet";
import { SignedInAlready } from "@/components/sign-in/signed-in-already";
import { Button } from "@/components/ui/button";
import { frameOwner } from "@/lib/auth/session-of-request";
import type { Query } from "@/lib/contracts/query";
import { PATIENT_HOME } from "@/lib/http/patient-entry";
import { formTitle, queryNotice, refusedForm } from "@/lib/http/refused-form";
import { linkIsOpen } from "@/lib/use-cases/sign-in/invitation";

type Props = { readonly params: Promise<{ link: string }>; readonly searchParams: Promise<Query> };

const pageOf = (link: string) => `/patient/join/${encodeURIComponent(link)}`;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations("sign-in.join");
  return formTitle(t("linkTitle"), pageOf((await params).link));
}

/** Joining with a mailed link. Reading this page uses nothing up: mail scanners open links too. */
export default async function JoinByLinkPage({ params, searchParams }: Props) {
  const { link } = await params;
  if ((await frameOwner())?.kind === "patient")
    return <SignedInAlready homeHref={PATIENT_HOME} back={pageOf(link)} />;
  const [t, form, notice, open] = await Promise.all([
    getTranslations("sign-in.join"),
    refusedForm(pageOf(link)),
    queryNotice(await searchParams),
    linkIsOpen(link),
  ]);
  const hidden = <input type="hidden" name="link" value={link} />;
  if (!open) {
    return (
      <SignInSheet
        door="patient"
        title={t("overTitle")}
        lead={t("overLead")}
        below={
          <p>
            {t("have")} <a href="/patient/sign-in">{t("haveLink")}</a>
          </p>
        }
      >
        <NativeForm action="/api/patient-sign-in/join/renew">
          {hidden}
          <Button>{t("overAction")}</Button>
        </NativeForm>
      </SignInSheet>
    );
  }
  return (
    <SignInSheet
      door="patient"
      title={t("linkTitle")}
      lead={t("linkLead")}
      notice={notice}
      errors={form.items}
    >
      <JoinForm form={form}>{hidden}</JoinForm>
    </SignInSheet>
  );
}
