import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";

export default async function FrontPage() {
  const t = await getTranslations("common.front");
  return (
    <main>
      <h1>{t("title")}</h1>
      <LinkButton href="/patient">{t("patientAction")}</LinkButton>
    </main>
  );
}
