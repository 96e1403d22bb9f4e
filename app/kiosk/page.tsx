import { getTranslations } from "next-intl/server";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { titledBy } from "@/app/kiosk/titled";
import { ClearsItself } from "@/components/kiosk/clears-itself";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { LinkButton } from "@/components/ui/button";
import { ArrowIcon } from "@/components/ui/icons";
import { showAttract } from "@/lib/use-cases/kiosk/show-attract";

export const generateMetadata = titledBy("kiosk.attract.title");

/** Stands there for whoever comes next: nothing of anyone. */
export default async function AttractPage() {
  const actor = await kioskActor("kiosk.use");
  const [{ clinicName }, t] = await Promise.all([
    kioskData(showAttract(actor)),
    getTranslations("kiosk.attract"),
  ]);
  return (
    <KioskFrame clinicName={clinicName}>
      {/* Keeps "last seen" and the day fresh on a tablet that stands all night. */}
      <ClearsItself seconds={300} />
      <div className="flex flex-1 flex-col justify-center gap-8 pb-[12vh]">
        <h1 className="text-[clamp(2.5rem,8vw,4rem)]/[1.1]">{t("title")}</h1>
        <p className="text-[1.5rem]/[1.45]">{t("text")}</p>
        <LinkButton href="/kiosk/find" className="kiosk-big">
          {t("start")}
          <ArrowIcon />
        </LinkButton>
        <p className="text-muted">{t("orDesk")}</p>
      </div>
    </KioskFrame>
  );
}
