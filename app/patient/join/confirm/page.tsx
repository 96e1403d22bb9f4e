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

const PAGE = "/patient/join/confirm";
const START = "/patient/join";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in.join");
  return formTitle(t("confirmTitle"), PAGE);
}

export default async function JoinConfirmPage() {
  await pageActor("patient.redeem-invite");
  const pending = await pendingAt("address-asked");
  if (!pending) redirect("/patient/join?problem=expired");
  const [t, patient, form] = await Promise.all([
    getTranslations("sign-in.join"),
    getTranslations("sign-in.patient"),
    refusedForm(PAGE),
  ]);
  return (
    <SignInSheet
      door="patient"
      title={t("confirmTitle")}
      lead={t("confirmLead", { email: pending.email })}
      errors={form.items}
      below={<a href={START}>{t("wrongAddress")}</a>}
    >
      <NativeForm action="/api/patient-sign-in/join/confirm">
        <MailCodeField label={patient("code")} hint={patient("codeHint")} error={form.error("code")} />
        <Button>{t("confirmAction")}</Button>
      </NativeForm>
      <DemoMailboxLine demo={env().DEMO} />
    </SignInSheet>
  );
}
