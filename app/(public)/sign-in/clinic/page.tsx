import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { ClinicChoice } from "@/components/sign-in/clinic-choice";
import { SignInSheet } from "@/components/sign-in/sign-in-sheet";
import { pendingAt } from "@/lib/auth/pending-sign-in";
import { pageActor } from "@/lib/http/page-actor";
import { formTitle, refusedForm } from "@/lib/http/refused-form";
import { clinicNames } from "@/lib/use-cases/sign-in/enter-code";

const PAGE = "/sign-in/clinic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in.staff");
  return formTitle(t("clinicTitle"), PAGE);
}

export default async function StaffClinicPage() {
  const actor = await pageActor("staff.sign-in");
  const pending = await pendingAt("password-right");
  if (!pending) redirect("/sign-in?problem=expired");
  const [t, form, clinics] = await Promise.all([
    getTranslations("sign-in.staff"),
    refusedForm(PAGE),
    clinicNames(
      actor,
      pending.people.map(({ clinicId }) => clinicId),
    ),
  ]);
  return (
    <SignInSheet
      door="staff"
      title={t("clinicTitle")}
      lead={t("clinicLead")}
      errors={form.items}
      below={<a href="/sign-in">{t("startAgain")}</a>}
    >
      <ClinicChoice
        postTo="/api/sign-in/clinic"
        legend={t("clinicLegend")}
        action={t("codeAction")}
        error={form.error("clinic")}
        clinics={clinics}
      />
    </SignInSheet>
  );
}
