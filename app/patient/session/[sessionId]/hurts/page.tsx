import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Button, LinkButton } from "@/components/ui/button";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";

export const metadata: Metadata = { title: "This hurts" };

type Props = {
  readonly params: Promise<{ sessionId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What to do when an exercise hurts; always one tap away in a session (P-STOP). */
export default async function HurtsPage({ params, searchParams }: Props) {
  const actor = await pageActor("exercise-session.run");
  const sessionId = idParam((await params).sessionId);
  const { items } = await pageData(viewSession(actor, { sessionId }));
  const wanted = (await searchParams)["item"];
  const item = items.find(({ id }) => id === wanted);
  const t = await getTranslations("session");
  return (
    <div className="space-y-5">
      <h1>{t("hurts.title")}</h1>
      <p>{t("hurts.body")}</p>
      <LinkButton href="/patient/check-in">{t("hurts.checkIn")}</LinkButton>
      <LinkButton href={`/patient/session/${sessionId}${item ? `/${item.id}` : ""}`} variant="secondary">
        {t("hurts.back")}
      </LinkButton>
      <form method="post" action={`/api/exercise-sessions/${sessionId}/finish`}>
        <Button variant="quiet">{t("hurts.end")}</Button>
      </form>
    </div>
  );
}
