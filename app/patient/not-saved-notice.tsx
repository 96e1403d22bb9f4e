import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";

/** What was sent last failed on our side; nothing of it is wrong. */
export async function NotSavedNotice({ problem }: { readonly problem: unknown }) {
  if (problem !== "not-saved") return null;
  const t = await getTranslations("common");
  return <Notice tone="error" title={t("notSaved")} announce="now" />;
}
