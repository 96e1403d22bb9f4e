import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { SecondStepField } from "@/components/sign-in/code-field";
import { NativeForm } from "@/components/sign-in/native-form";
import { SignInSheet } from "@/components/sign-in/sign-in-sheet";
import { Button } from "@/components/ui/button";
import { pageActor } from "@/lib/http/page-actor";
import { formTitle, refusedForm } from "@/lib/http/refused-form";
import { staffAtDoor } from "@/lib/http/staff-at-door";

const PAGE = "/sign-in/code";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in.staff");
  return formTitle(t("codeTitle"), PAGE);
}

export default async function StaffCodePage() {
  const { shown } = await staffAtDoor(await pageActor("staff.sign-in"));
  if (shown.step !== "code") redirect("/sign-in?problem=expired");
  const [t, form] = await Promise.all([getTranslations("sign-in.staff"), refusedForm(PAGE)]);
  return (
    <SignInSheet
      door="staff"
      title={t("codeTitle")}
      lead={t("codeLead", { email: shown.email, clinic: shown.clinicName })}
      errors={form.items}
      below={<a href="/sign-in">{t("startAgain")}</a>}
    >
      <NativeForm action="/api/sign-in/code">
        <SecondStepField label={t("code")} hint={t("codeHint")} error={form.error("code")} />
        <Button>{t("codeAction")}</Button>
      </NativeForm>
    </SignInSheet>
  );
}
