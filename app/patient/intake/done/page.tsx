import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { RedList } from "@/components/check-in/red-list";
import { unbroken } from "@/components/check-in/unbroken";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { pageActor } from "@/lib/http/page-actor";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patient.intake"))("doneTitle") };
}

/** Handed in: who reads it, and what must not wait for the visit. */
export default async function OwnIntakeDonePage() {
  const actor = await pageActor("own-intake.answer");
  const [clinic, t, triage] = await Promise.all([
    clinicFrame(actor.clinicId),
    getTranslations("patient.intake"),
    getTranslations("triage"),
  ]);
  return (
    <div className="flex flex-col gap-6">
      <h1>{t("doneTitle")}</h1>
      <Notice tone="success" title={t("thanks")}>
        {t("doneLead")}
      </Notice>
      <RedList of="form" text={triage("messages.P-NET", { emergency: unbroken(clinic.numbers.emergency) })} />
      <LinkButton href="/patient/today" variant="secondary">
        {t("home")}
      </LinkButton>
    </div>
  );
}
