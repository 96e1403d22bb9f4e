import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { OwnIntake } from "@/lib/use-cases/intakes/own-intake";

/** The questions for the next visit, until they are handed in; and what an answer called for. */
export async function BeforeVisit({ visit }: { readonly visit: OwnIntake | null }) {
  if (visit === null || (visit.state === "done" && !visit.calls)) return null;
  const t = await getTranslations("patient.intake");
  const { day, time, calls, state } = visit;
  return (
    <Card title={t(calls ? "calls" : state === "draft" ? "homeOpen" : "homeTitle")}>
      <p className="mb-5">{t("homeLead", { day, time })}</p>
      <LinkButton href={calls ? "/patient/intake/now" : "/patient/intake"} variant="secondary">
        {t(calls ? "readNow" : state === "draft" ? "goOn" : "start")}
      </LinkButton>
    </Card>
  );
}
