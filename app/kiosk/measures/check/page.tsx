import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { titledBy } from "@/app/kiosk/titled";
import { KioskForm } from "@/components/kiosk/kiosk-form";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { SaveFailed } from "@/components/kiosk/save-failed";
import { MeasureAnswers } from "@/components/measures/measure-answers";
import { Button } from "@/components/ui/button";
import type { Query } from "@/lib/contracts/query";
import { showKiosk } from "@/lib/use-cases/kiosk/show-kiosk";
import { viewAnswers } from "@/lib/use-cases/measure-forms/view-answers";

export const generateMetadata = titledBy("measures.check.title");

type Props = { readonly searchParams: Promise<Query> };

/** The answers given here, each with a way to change it, then the end. */
export default async function KioskMeasuresCheckPage({ searchParams }: Props) {
  const actor = await kioskActor("kiosk.answer");
  const { state, pages, missingPageId } = await kioskData(viewAnswers(actor, null));
  if (state !== "draft") redirect("/kiosk/measures/told");
  if (missingPageId !== null) redirect(`/kiosk/measures/${missingPageId}`);
  const [{ clinicName }, { problem }, t] = await Promise.all([
    kioskData(showKiosk(await kioskActor("kiosk.use"))),
    searchParams,
    getTranslations("measures.check"),
  ]);
  return (
    <KioskFrame clinicName={clinicName} watched={{ path: "measures/check" }}>
      {problem === "save" && <SaveFailed />}
      <h1>{t("title")}</h1>
      <p>{t("lead")}</p>
      <MeasureAnswers base="/kiosk/measures" pages={pages} />
      <KioskForm action="/api/kiosk/measures/hand-in">
        <Button className="kiosk-big">{t("send")}</Button>
      </KioskForm>
    </KioskFrame>
  );
}
