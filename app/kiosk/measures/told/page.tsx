import { getTranslations } from "next-intl/server";
import { redirect } from "next/navigation";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { titledBy } from "@/app/kiosk/titled";
import { instructionText } from "@/app/patient/check-in/instruction-words";
import { sentences } from "@/components/check-in/sentences";
import { KioskForm } from "@/components/kiosk/kiosk-form";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { Button } from "@/components/ui/button";
import { showKiosk } from "@/lib/use-cases/kiosk/show-kiosk";
import { viewAnswers } from "@/lib/use-cases/measure-forms/view-answers";

export const generateMetadata = titledBy("kiosk.measures.toldTitle");

/** What the rules say of the answers, for whoever gave them; the tablet forgets them with the next press. */
export default async function KioskMeasuresToldPage() {
  const { told } = await kioskData(viewAnswers(await kioskActor("kiosk.answer"), null));
  if (told === null) redirect("/kiosk");
  const [{ clinicName }, t, texts] = await Promise.all([
    kioskData(showKiosk(await kioskActor("kiosk.use"))),
    getTranslations("kiosk.measures"),
    Promise.all(told.instructions.map((instruction) => instructionText(instruction, told))),
  ]);
  return (
    <KioskFrame clinicName={clinicName} watched={{ path: "measures/told" }}>
      <h1>{t("toldTitle")}</h1>
      <div className="flex flex-col gap-4 text-[1.625rem]/[1.4]">
        {texts.flatMap(sentences).map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <KioskForm action="/api/kiosk/measures">
        <Button className="kiosk-big" name="begin" value="no">
          {t("read")}
        </Button>
      </KioskForm>
    </KioskFrame>
  );
}
