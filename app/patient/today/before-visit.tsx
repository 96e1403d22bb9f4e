import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { OwnIntake } from "@/lib/use-cases/intakes/own-intake";

const WORDS = {
  calls: { title: "calls", action: "readNow", href: "/patient/intake/now" },
  draft: { title: "homeOpen", action: "goOn", href: "/patient/intake" },
  none: { title: "homeTitle", action: "start", href: "/patient/intake" },
} as const;

/** The questions for the next visit, until they are handed in; and what an answer called for. */
export async function BeforeVisit({ own: { coming, calls } }: { readonly own: OwnIntake }) {
  const shown = calls ? "calls" : (coming?.state ?? "done");
  if (shown === "done") return null;
  const t = await getTranslations("patient.intake");
  const { title, action, href } = WORDS[shown];
  return (
    <Card title={t(title)}>
      {coming && <p className="mb-5">{t("homeLead", { day: coming.day, time: coming.time })}</p>}
      <LinkButton href={href} variant="secondary">
        {t(action)}
      </LinkButton>
    </Card>
  );
}
