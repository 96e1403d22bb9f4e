import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { MailCodeSheet } from "@/app/patient/sign-in/mail-code-sheet";
import { pendingAt } from "@/lib/auth/pending-sign-in";
import { pageActor } from "@/lib/http/page-actor";
import { formTitle } from "@/lib/http/refused-form";

const PAGE = "/patient/sign-in/code";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in.patient");
  return formTitle(t("codeTitle"), PAGE);
}

/** The same page for every address, known or not. */
export default async function PatientCodePage() {
  await pageActor("patient.enter-code");
  const pending = await pendingAt("code-asked");
  if (!pending) redirect("/patient/sign-in?problem=expired");
  const t = await getTranslations("sign-in.patient");
  return (
    <MailCodeSheet
      page={PAGE}
      postTo="/api/patient-sign-in/code"
      title={t("codeTitle")}
      lead={t("codeLead", { email: pending.email })}
      action={t("codeAction")}
      noMail={t("noMailText")}
      again={{ href: "/patient/sign-in", words: t("again") }}
    />
  );
}
