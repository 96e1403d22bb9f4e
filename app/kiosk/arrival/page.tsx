import { getTranslations } from "next-intl/server";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { titledBy } from "@/app/kiosk/titled";
import { KioskForm } from "@/components/kiosk/kiosk-form";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { WhoseVisit } from "@/components/kiosk/whose-visit";
import { Button } from "@/components/ui/button";
import { readArrival } from "@/lib/use-cases/kiosk/arrival";

export const generateMetadata = titledBy("kiosk.arrival.title");

/** Of somebody who answered at home: whose visit it is, and the one question that is left. None of the answers. */
export default async function ArrivalPage() {
  const actor = await kioskActor("kiosk.answer");
  const [{ clinicName, fullName }, t] = await Promise.all([
    kioskData(readArrival(actor)),
    getTranslations("kiosk.arrival"),
  ]);
  return (
    <KioskFrame clinicName={clinicName} watched={{ path: "arrival" }} backHref="/kiosk/find">
      <WhoseVisit fullName={fullName} />
      <KioskForm action="/api/kiosk/arrival">
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
        <Button className="kiosk-big" name="since" value="same">
          {t("same")}
        </Button>
        <Button className="kiosk-big" variant="secondary" name="since" value="changed">
          {t("changed")}
        </Button>
      </KioskForm>
    </KioskFrame>
  );
}
