import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PrintButton } from "@/components/programmes/print-button";
import { NativeForm } from "@/components/sign-in/native-form";
import { SignInSheet } from "@/components/sign-in/sign-in-sheet";
import { Button, LinkButton } from "@/components/ui/button";
import { pendingAt } from "@/lib/auth/pending-sign-in";
import { pageActor } from "@/lib/http/page-actor";
import { STAFF_HOME } from "@/lib/http/staff-entry";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in.staff");
  return { title: t("recoveryTitle") };
}

export default async function RecoveryCodesPage() {
  await pageActor("totp.set-up");
  const [t, kept] = await Promise.all([getTranslations("sign-in.staff"), pendingAt("recovery-codes")]);
  if (!kept) {
    return (
      <SignInSheet door="staff" title={t("recoveryGoneTitle")} lead={t("recoveryGone")}>
        <LinkButton href={STAFF_HOME}>{t("recoveryGoneAction")}</LinkButton>
      </SignInSheet>
    );
  }
  return (
    <SignInSheet door="staff" title={t("recoveryTitle")} lead={t("recoveryLead")}>
      <ol className="grid list-decimal gap-x-10 gap-y-2 ps-8 sm:grid-cols-2">
        {kept.codes.map((code) => (
          <li key={code} className="ps-1">
            <code className="tabular font-semibold">{code}</code>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-3 print:hidden">
        <PrintButton variant="secondary">{t("print")}</PrintButton>
        <NativeForm action="/api/totp/kept">
          <Button>{t("recoveryAction")}</Button>
        </NativeForm>
      </div>
    </SignInSheet>
  );
}
