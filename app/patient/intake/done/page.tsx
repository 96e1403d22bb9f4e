import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RedList } from "@/components/check-in/red-list";
import { unbroken } from "@/components/check-in/unbroken";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";
import { viewOwnIntake } from "@/lib/use-cases/intakes/own-intake";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("patient.intake"))("doneTitle") };
}

/** Once it is handed in, and nothing in it calls for action: who reads it, and what must not wait for the visit. */
export default async function OwnIntakeDonePage() {
  const actor = await pageActor("own-intake.answer");
  const { coming, calls } = await pageData(viewOwnIntake(actor));
  if (calls || coming?.state !== "done") redirect("/patient/intake");
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
