import { getTranslations } from "next-intl/server";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { titledBy } from "@/app/kiosk/titled";
import { ClearsItself } from "@/components/kiosk/clears-itself";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { StaffLink } from "@/components/kiosk/staff-link";
import { Button } from "@/components/ui/button";
import { ArrowIcon } from "@/components/ui/icons/moves";
import { LANGUAGES } from "@/lib/domain/people/language";
import { showAttract } from "@/lib/use-cases/kiosk/show-attract";

export const generateMetadata = titledBy("kiosk.attract.title");

/** Stands there for whoever comes next: nothing of anyone. The visit begins with the choice of a language. */
export default async function AttractPage() {
  const actor = await kioskActor("kiosk.use");
  const { clinicName } = await kioskData(showAttract(actor));
  const greetings = await Promise.all(
    LANGUAGES.map(async (language) => ({
      language,
      t: await getTranslations({ locale: language, namespace: "kiosk.attract" }),
    })),
  );
  return (
    <KioskFrame clinicName={clinicName} inEveryLanguage>
      {/* Keeps "last seen" and the day fresh on a tablet that stands all night. */}
      <ClearsItself seconds={300} />
      <form
        method="post"
        action="/api/kiosk/language"
        className="flex flex-1 flex-col justify-center gap-12 pb-[8vh]"
      >
        {greetings.map(({ language, t }, at) => (
          <section key={language} lang={language} className="flex flex-col gap-5">
            {at === 0 ? (
              <h1 className="text-[clamp(2.25rem,6vw,3.25rem)]/[1.1]">{t("title")}</h1>
            ) : (
              <h2 className="text-[clamp(2.25rem,6vw,3.25rem)]/[1.1]">{t("title")}</h2>
            )}
            <p>
              {t("text")} <span className="text-muted">{t("orDesk")}</span>
            </p>
            <Button name="language" value={language} className="kiosk-big">
              {t("start")}
              <ArrowIcon />
            </Button>
          </section>
        ))}
      </form>
      <StaffLink />
    </KioskFrame>
  );
}
