import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";

/** Our own failure, in plain words. */
export async function SaveFailed() {
  const t = await getTranslations("kiosk");
  return <Notice tone="error" title={t("saveFailed")} announce="now" />;
}
