import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { MailCodeField } from "@/components/sign-in/code-field";
import { NativeForm } from "@/components/sign-in/native-form";
import { SignInSheet } from "@/components/sign-in/sign-in-sheet";
import { TotpPicture } from "@/components/sign-in/totp-picture";
import { Button } from "@/components/ui/button";
import { pageActor } from "@/lib/http/page-actor";
import { formTitle, refusedForm } from "@/lib/http/refused-form";
import { staffAtDoor } from "@/lib/http/staff-at-door";
import { startTotpAtDoor } from "@/lib/use-cases/sign-in/set-up-totp-at-door";

const PAGE = "/sign-in/set-up";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in.staff");
  return formTitle(t("setUpTitle"), PAGE);
}

export default async function SetUpSecondStepPage() {
  const actor = await pageActor("staff.sign-in");
  const { person, shown } = await staffAtDoor(actor);
  if (shown.step !== "set-up") redirect("/sign-in?problem=expired");
  const [t, form, totp] = await Promise.all([
    getTranslations("sign-in.staff"),
    refusedForm(PAGE),
    startTotpAtDoor(actor, person),
  ]);
  return (
    <SignInSheet
      door="staff"
      title={t("setUpTitle")}
      lead={t("setUpLead")}
      errors={form.items}
      below={<a href="/sign-in">{t("startAgain")}</a>}
    >
      <p>{t("setUpScan")}</p>
      <TotpPicture {...totp} pictureLabel={t("setUpPicture")} secretLabel={t("setUpSecret")} />
      <NativeForm action="/api/sign-in/set-up">
        <MailCodeField label={t("setUpCode")} error={form.error("code")} />
        <Button>{t("setUpAction")}</Button>
      </NativeForm>
    </SignInSheet>
  );
}
