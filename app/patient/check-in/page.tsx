import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClientKeyForm } from "@/components/check-in/client-key-form";
import { OpenInstruction } from "@/app/patient/open-instruction";
import { UrgentPrompt } from "@/app/patient/messages/urgent-help";
import { NotSaved } from "@/app/patient/check-in/not-saved";
import { Button, LinkButton } from "@/components/ui/button";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewStart } from "@/lib/use-cases/check-ins/start-check-in";
import { clinicFrame } from "@/lib/use-cases/home/clinic-frame";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("check-in"))("title") };
}

type Props = { readonly searchParams: Promise<{ done?: string; problem?: string }> };

export default async function CheckInPage({ searchParams }: Props) {
  const actor = await pageActor("check-in.answer");
  const [t, { draftId, instruction }, clinic, { done, problem }] = await Promise.all([
    getTranslations("check-in"),
    pageData(viewStart(actor)),
    clinicFrame(actor.clinicId),
    searchParams,
  ]);
  return (
    <div className="flex flex-col gap-5">
      {problem === "not-saved" && <NotSaved clinic={clinic} />}
      {done === "stopped" && <UrgentPrompt clinic={clinic} when="stopped" />}
      <h1>{t("title")}</h1>
      {instruction && <OpenInstruction {...instruction} clinic={clinic} />}
      <p>{t("start.lead")}</p>
      <p>{t("start.why")}</p>
      <p>{t("start.notSure")}</p>
      {draftId !== null && <LinkButton href={`/patient/check-in/${draftId}`}>{t("start.goOn")}</LinkButton>}
      <ClientKeyForm action="/api/check-ins/start">
        <Button variant={draftId === null ? "primary" : "secondary"}>
          {draftId === null ? t("start.action") : t("start.startAgain")}
        </Button>
      </ClientKeyForm>
    </div>
  );
}
