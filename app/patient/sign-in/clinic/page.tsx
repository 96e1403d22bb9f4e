import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { ClinicChoice } from "@/components/sign-in/clinic-choice";
import { SignInSheet } from "@/components/sign-in/sign-in-sheet";
import { pendingAt } from "@/lib/auth/pending-sign-in";
import { pageActor } from "@/lib/http/page-actor";
import { formTitle, refusedForm } from "@/lib/http/refused-form";
import { clinicNames } from "@/lib/use-cases/sign-in/enter-code";

const PAGE = "/patient/sign-in/clinic";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("sign-in.patient");
  return formTitle(t("clinicTitle"), PAGE);
}

export default async function PatientClinicPage() {
  const actor = await pageActor("patient.enter-code");
  const pending = await pendingAt("code-right");
  if (!pending) redirect("/patient/sign-in?problem=expired");
  const [t, form, clinics] = await Promise.all([
    getTranslations("sign-in.patient"),
    refusedForm(PAGE),
    clinicNames(
      actor,
      pending.accounts.map(({ clinicId }) => clinicId),
    ),
  ]);
  return (
    <SignInSheet
      door="patient"
      title={t("clinicTitle")}
      lead={t("clinicLead")}
      errors={form.items}
      below={<a href="/patient/sign-in">{t("startAgain")}</a>}
    >
      <ClinicChoice
        postTo="/api/patient-sign-in/clinic"
        legend={t("clinicLegend")}
        action={t("clinicAction")}
        error={form.error("clinic")}
        clinics={clinics}
      />
    </SignInSheet>
  );
}
