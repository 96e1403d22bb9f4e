import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Afterwards } from "@/components/sessions/afterwards";
import { SessionSummary } from "@/components/sessions/session-summary";
import { LinkButton } from "@/components/ui/button";
import { shownText } from "@/lib/domain/exercises/own-exercise";
import { howItEnded } from "@/lib/domain/player/how-it-ended";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { leftForAnotherDay, summaryOf } from "@/lib/use-cases/exercise-sessions/session-summary";
import { viewTodayPlan } from "@/lib/use-cases/exercise-sessions/today-plan";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("session"))("start.title") };
}

/** What was not done at all is not listed under "What you did". */
const DID: ReadonlySet<string | null> = new Set(["done", "part"]);

type Props = { readonly params: Promise<{ sessionId: string }> };

export default async function SessionDonePage({ params }: Props) {
  const actor = await pageActor("exercise-session.run");
  const sessionId = idParam((await params).sessionId);
  const viewed = await pageData(viewSession(actor, { sessionId }));
  const [t, words] = [await getTranslations("session"), await exerciseWords()];
  const items = summaryOf({ items: viewed.all, logs: viewed.logs }).map((item) => ({
    ...item,
    name: shownText(words, item).name,
  }));
  const did = items.filter(({ sides }) => sides.some(({ outcome }) => DID.has(outcome)));
  const left = leftForAnotherDay(viewed);
  const plan = await viewTodayPlan(actor);
  const stopped = items
    .filter(({ id }) => viewed.stops.some(({ itemId }) => itemId === id))
    .map(({ name }) => name);
  const how = howItEnded({
    hurt: viewed.stops.length > 0,
    outcomes: did.flatMap(({ sides }) => sides.map(({ outcome }) => outcome)),
  });
  return (
    <div className="space-y-5">
      <h1>{t(how === "well" ? "done.title" : "done.nothing")}</h1>
      {how === "hurt" && <p>{t("done.hurt")}</p>}
      {did.length > 0 && (
        <section className="space-y-2">
          <h2>{t("done.did")}</h2>
          <SessionSummary items={did} />
        </section>
      )}
      {left > 0 && <p>{t("done.leftOver", { count: left })}</p>}
      <Afterwards stopped={stopped} again={plan.kind === "ready" && plan.round > 1} />
      {how === "hurt" && <LinkButton href="/patient/check-in">{t("hurts.checkIn")}</LinkButton>}
      <LinkButton href="/patient/today" variant={how === "hurt" ? "secondary" : "primary"}>
        {t("done.home")}
      </LinkButton>
    </div>
  );
}
