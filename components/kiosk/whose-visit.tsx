import { getTranslations } from "next-intl/server";
import { ClearForm } from "@/components/kiosk/clear-form";

/** Whose visit this is, and the way out for anybody else who stands here. */
export async function WhoseVisit({ fullName }: { readonly fullName: string }) {
  const t = await getTranslations("kiosk.arrival");
  return (
    <div>
      <p className="font-semibold">{t("who", { name: fullName })}</p>
      <ClearForm words={t("notMe")} className="-ms-(--pad)" />
    </div>
  );
}
