import { getTranslations } from "next-intl/server";
import { kioskActor, kioskData } from "@/app/kiosk/kiosk-page";
import { titledBy } from "@/app/kiosk/titled";
import { KioskForm, PRIVATE_INPUT } from "@/components/kiosk/kiosk-form";
import { KioskFrame } from "@/components/kiosk/kiosk-frame";
import { ScanCode } from "@/components/kiosk/scan-code";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextField } from "@/components/ui/text-field";
import { showKiosk } from "@/lib/use-cases/kiosk/show-kiosk";

export const generateMetadata = titledBy("kiosk.code.title");

/** The other way to a visit: a code from a reminder or from the desk, typed or shown. Never shows what was typed. */
export default async function CodePage() {
  const actor = await kioskActor("kiosk.use");
  const [{ clinicName, draft }, t] = await Promise.all([
    kioskData(showKiosk(actor)),
    getTranslations("kiosk.code"),
  ]);
  return (
    <KioskFrame clinicName={clinicName} watched={{ path: "code" }} backHref="/kiosk/find">
      {draft.page === "code" && (
        <Notice tone="warning" title={t("wrongTitle")} announce="now">
          {t("wrongText")}
        </Notice>
      )}
      <KioskForm action="/api/kiosk/find-by-code">
        <TextField
          {...PRIVATE_INPUT}
          autoCapitalize="characters"
          heading
          name="code"
          label={t("title")}
          hint={t("hint")}
          maxLength={20}
        />
        <Button className="kiosk-big">{t("action")}</Button>
        <ScanCode
          box="code"
          words={{ scan: t("scan"), aim: t("aim"), stop: t("stopScan"), failed: t("scanFailed") }}
        />
      </KioskForm>
    </KioskFrame>
  );
}
