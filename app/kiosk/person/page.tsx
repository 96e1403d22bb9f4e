import { getTranslations } from "next-intl/server";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { titledBy } from "@/app/kiosk/titled";
import { ClearsItself } from "@/components/kiosk/clears-itself";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { LinkButton } from "@/components/ui/button";
import { showKiosk } from "@/lib/use-cases/kiosk/show-kiosk";

export const generateMetadata = titledBy("kiosk.person.title");

/** The desk has been called; whoever has questions open may carry on meanwhile. Nobody else has anything to clear. */
export default async function PersonPage() {
  const actor = await kioskActor("kiosk.use");
  const [{ clinicName, isOpen }, t] = await Promise.all([
    kioskData(showKiosk(actor)),
    getTranslations("kiosk.person"),
  ]);
  return (
    <KioskFrame clinicName={clinicName} watched={isOpen ? { path: "person" } : undefined}>
      {!isOpen && <ClearsItself seconds={60} />}
      <div className="flex flex-1 flex-col justify-center gap-6">
        <h1>{t("title")}</h1>
        <p>{t("text")}</p>
        <LinkButton
          href={isOpen ? "/kiosk/intake" : "/kiosk"}
          variant={isOpen ? "primary" : "quiet"}
          className={isOpen ? undefined : "-ms-(--pad) self-start"}
        >
          {isOpen ? t("carryOn") : t("startAgain")}
        </LinkButton>
      </div>
    </KioskFrame>
  );
}
