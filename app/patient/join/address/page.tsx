import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { MailAddressField } from "@/components/sign-in/mail-address-field";
import { NativeForm } from "@/components/sign-in/native-form";
import { SignInSheet } from "@/components/sign-in/sign-in-sheet";
import { Button } from "@/components/ui/button";
import { pendingJoining } from "@/lib/auth/pending-sign-in";
import { pageActor } from "@/lib/http/page-actor";
import { formTitle, refusedForm } from "@/lib/http/refused-form";

const PAGE = "/patient/join/address";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in.join");
  return formTitle(t("addressTitle"), PAGE);
}

export default async function JoinAddressPage() {
  await pageActor("patient.redeem-invite");
  const pending = await pendingJoining();
  if (!pending) redirect("/patient/join?problem=expired");
  const [t, form] = await Promise.all([getTranslations("sign-in.join"), refusedForm(PAGE)]);
  return (
    <SignInSheet
      door="patient"
      title={t("addressTitle")}
      lead={t("addressLead")}
      errors={form.items}
      below={<a href={pending.from}>{t("backToInvitation")}</a>}
    >
      <NativeForm action="/api/patient-sign-in/join/address">
        <MailAddressField
          label={t("email")}
          error={form.error("email")}
          value={form.typed("email") || pending.email}
        />
        <Button>{t("addressAction")}</Button>
      </NativeForm>
    </SignInSheet>
  );
}
