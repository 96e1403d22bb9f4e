import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { PatientHome } from "@/lib/use-cases/home/view-home";

/** The questions of the outcome measures that are due, or that were begun. */
export async function MeasuresDue({ pages, openId, hasVisit }: PatientHome["measures"]) {
  if (pages === 0 && openId === null) return null;
  const t = await getTranslations("measures");
  const title =
    openId !== null
      ? t("home.openTitle")
      : t(hasVisit ? "home.beforeVisitTitle" : "home.title", { count: pages });
  return (
    <Card title={title}>
      <p className="mb-5">{t("lead")}</p>
      <LinkButton
        href={openId === null ? "/patient/measures" : `/patient/measures/${openId}`}
        variant="secondary"
      >
        {t(openId === null ? "home.action" : "goOn")}
      </LinkButton>
    </Card>
  );
}
