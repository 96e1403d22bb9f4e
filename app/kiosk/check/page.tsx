import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { titledBy } from "@/app/kiosk/titled";
import { intakePath } from "@/app/kiosk/intake-path";
import { AnswerList } from "@/components/kiosk/answer-list";
import { KioskForm } from "@/components/kiosk/kiosk-form";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { SaveFailed } from "@/components/kiosk/save-failed";
import { Button } from "@/components/ui/button";
import type { Query } from "@/lib/contracts/query";
import { readCheckPage } from "@/lib/use-cases/intakes/read-check-page";

export const generateMetadata = titledBy("kiosk.check.title");

type Props = { readonly searchParams: Promise<Query> };

/** Every answer with a way to change it, then the end. */
export default async function CheckPage({ searchParams }: Props) {
  const actor = await kioskActor("kiosk.answer");
  const page = await kioskData(readCheckPage(actor));
  if (page.missing !== null) redirect(intakePath(page.missing));
  const [{ problem }, t] = await Promise.all([searchParams, getTranslations("kiosk.check")]);
  return (
    <KioskFrame clinicName={page.clinicName} watched={{ path: "check" }}>
      {problem === "save" && <SaveFailed />}
      <h1>{t("title")}</h1>
      <p>{t("text")}</p>
      {page.hasHidden && <p className="text-muted">{t("atHome")}</p>}
      <AnswerList base="/kiosk/intake" steps={page.steps} answers={page.answers} />
      <KioskForm action="/api/kiosk/complete">
        <Button className="kiosk-big">{t("action")}</Button>
      </KioskForm>
    </KioskFrame>
  );
}
