import { getTranslations } from "next-intl/server";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { titledBy } from "@/app/kiosk/titled";
import { KioskForm } from "@/components/kiosk/kiosk-form";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { SaveFailed } from "@/components/kiosk/save-failed";
import { WhoseVisit } from "@/components/kiosk/whose-visit";
import { Button } from "@/components/ui/button";
import type { Query } from "@/lib/contracts/query";
import { offerOnTablet } from "@/lib/use-cases/measure-forms/offer-on-tablet";

export const generateMetadata = titledBy("kiosk.measures.title");

type Props = { readonly searchParams: Promise<Query> };

/** The questions due, after the intake: whose they are, what they are about, and that nobody has to. */
export default async function MeasuresOfferPage({ searchParams }: Props) {
  const actor = await kioskActor("kiosk.answer");
  const [{ clinicName, fullName, measures, pages }, { problem }, t, words] = await Promise.all([
    kioskData(offerOnTablet(actor)),
    searchParams,
    getTranslations("kiosk.measures"),
    getTranslations("measures"),
  ]);
  return (
    <KioskFrame clinicName={clinicName} watched={{ path: "measures" }}>
      {problem === "save" && <SaveFailed />}
      <WhoseVisit fullName={fullName} />
      <h1>{t("title")}</h1>
      <div className="space-y-3">
        <p>
          {words("due", { count: pages })} {words("about")}
        </p>
        <ul className="ms-8 list-disc">
          {measures.map((measure) => (
            <li key={measure}>{words(`names.${measure}`)}</li>
          ))}
        </ul>
        <p>{t("free")}</p>
        <p className="text-muted">{t("fresh")}</p>
      </div>
      <KioskForm action="/api/kiosk/measures">
        <Button className="kiosk-big" name="begin" value="yes">
          {t("start")}
        </Button>
        <Button className="kiosk-big" variant="secondary" name="begin" value="no">
          {t("later")}
        </Button>
      </KioskForm>
    </KioskFrame>
  );
}
