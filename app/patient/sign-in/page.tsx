import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { RedListCard } from "@/components/help/red-list-card";
import { MailAddressField } from "@/components/sign-in/mail-address-field";
import { NativeForm } from "@/components/sign-in/native-form";
import { SignInSheet } from "@/components/sign-in/sign-in-sheet";
import { Button } from "@/components/ui/button";
import { frameOwner } from "@/lib/auth/session-of-request";
import type { Query } from "@/lib/contracts/query";
import { PATIENT_HOME } from "@/lib/http/patient-entry";
import { formTitle, queryNotice, refusedForm } from "@/lib/http/refused-form";

const PAGE = "/patient/sign-in";
const JOIN = "/patient/join";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in.patient");
  return formTitle(t("title"), PAGE);
}

type Props = { readonly searchParams: Promise<Query> };

export default async function PatientSignInPage({ searchParams }: Props) {
  if ((await frameOwner())?.kind === "patient") redirect(PATIENT_HOME);
  const query = await searchParams;
  const [t, help, form, notice] = await Promise.all([
    getTranslations("sign-in.patient"),
    getTranslations("help"),
    refusedForm(PAGE),
    queryNotice(query),
  ]);
  return (
    <SignInSheet
      door="patient"
      title={t("title")}
      lead={t("lead")}
      notice={notice}
      errors={form.items}
      below={
        <>
          <p>
            <a href="/patient/help">{help("link")}</a>
          </p>
          <p>
            {t("first")} <a href={JOIN}>{t("firstLink")}</a>
          </p>
          <p>
            {t("staff")} <a href="/sign-in">{t("staffLink")}</a>
          </p>
        </>
      }
    >
      {/* How somebody is has not been read: what cannot wait for a sign-in comes first. */}
      {(query["problem"] === "unread" || query["problem"] === "kept") && (
        <RedListCard emergency={help("numbers.anyEmergency")} />
      )}
      <NativeForm action="/api/patient-sign-in">
        <MailAddressField
          label={t("email")}
          hint={t("emailHint")}
          error={form.error("email")}
          value={form.typed("email")}
        />
        <Button>{t("action")}</Button>
      </NativeForm>
    </SignInSheet>
  );
}
