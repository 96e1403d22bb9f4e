import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { MailCodeField } from "@/components/sign-in/code-field";
import { DemoMailboxLine } from "@/components/sign-in/demo-mailbox-line";
import { NativeForm } from "@/components/sign-in/native-form";
import { SignInSheet } from "@/components/sign-in/sign-in-sheet";
import { Button } from "@/components/ui/button";
import { pendingAt } from "@/lib/auth/pending-sign-in";
import { env } from "@/lib/env";
import { pageActor } from "@/lib/http/page-actor";
import { formTitle, refusedForm } from "@/lib/http/refused-form";

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
  const [t, form] = await Promise.all([getTranslations("sign-in.patient"), refusedForm(PAGE)]);
  return (
    <SignInSheet
      door="patient"
      title={t("codeTitle")}
      lead={t("codeLead", { email: pending.email })}
      errors={form.items}
      below={<a href="/patient/sign-in">{t("again")}</a>}
    >
      <NativeForm action="/api/patient-sign-in/code">
        <MailCodeField label={t("code")} hint={t("codeHint")} error={form.error("code")} />
        <Button>{t("codeAction")}</Button>
      </NativeForm>
      <details>
        <summary className="min-h-(--target) content-center font-semibold">{t("noMail")}</summary>
        <p>{t("noMailText")}</p>
      </details>
      <DemoMailboxLine demo={env().DEMO} />
    </SignInSheet>
  );
}
