import { getTranslations } from "next-intl/server";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { ClearsItself } from "@/components/kiosk/clears-itself";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { StaffLink } from "@/components/kiosk/staff-link";
import { LinkButton } from "@/components/ui/button";
import { showKiosk } from "@/lib/use-cases/kiosk/show-kiosk";

export type MessagePageProps = {
  /** Title, text and action under kiosk.<words>. */
  readonly words: "desk" | "told";
  readonly clearsAfterSeconds: number;
};

/** A page that says one thing, shows nobody, and goes back to the start by itself. */
export async function MessagePage({ words, clearsAfterSeconds }: MessagePageProps) {
  const actor = await kioskActor("kiosk.use");
  const [{ clinicName }, t] = await Promise.all([
    kioskData(showKiosk(actor)),
    getTranslations(`kiosk.${words}`),
  ]);
  return (
    <KioskFrame clinicName={clinicName}>
      <ClearsItself seconds={clearsAfterSeconds} />
      <div className="flex flex-1 flex-col justify-center gap-6 pb-[12vh]">
        <h1>{t("title")}</h1>
        <p>{t("text")}</p>
        <LinkButton href="/kiosk" variant="secondary">
          {t("action")}
        </LinkButton>
      </div>
      {words === "desk" && <StaffLink />}
    </KioskFrame>
  );
}
