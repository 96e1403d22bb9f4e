import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { MailCodeSheet } from "@/app/patient/sign-in/mail-code-sheet";
import { pendingAt } from "@/lib/auth/pending-sign-in";
import { pageActor } from "@/lib/http/page-actor";
import { formTitle } from "@/lib/http/refused-form";

const PAGE = "/patient/join/confirm";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in.join");
  return formTitle(t("confirmTitle"), PAGE);
}

export default async function JoinConfirmPage() {
  await pageActor("patient.redeem-invite");
  const pending = await pendingAt("address-asked");
  if (!pending) redirect("/patient/join?problem=expired");
  const t = await getTranslations("sign-in.join");
  return (
    <MailCodeSheet
      page={PAGE}
      postTo="/api/patient-sign-in/join/confirm"
      title={t("confirmTitle")}
      lead={t("confirmLead", { email: pending.email })}
      action={t("confirmAction")}
      noMail={t("noMailText")}
      again={{ href: "/patient/join/address", words: t("wrongAddress") }}
    />
  );
}
