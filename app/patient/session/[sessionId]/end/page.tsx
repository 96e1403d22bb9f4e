import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { EndForm } from "@/components/sessions/end-form";
import { SessionSummary } from "@/components/sessions/session-summary";
import { shownText } from "@/lib/domain/exercises/own-exercise";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { itemsSummedUp, summaryOf } from "@/lib/use-cases/exercise-sessions/session-summary";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("session"))("start.title") };
}

type Props = { readonly params: Promise<{ sessionId: string }> };

export default async function SessionEndPage({ params }: Props) {
  const actor = await pageActor("exercise-session.run");
  const sessionId = idParam((await params).sessionId);
  const viewed = await pageData(viewSession(actor, { sessionId }));
  const [t, words] = [await getTranslations("session"), await exerciseWords()];
  const items = summaryOf({ items: itemsSummedUp(viewed), logs: viewed.logs }).map((item) => ({
    ...item,
    name: shownText(words, item).name,
  }));
  return (
    <div className="space-y-5">
      <h1>{t("end.title")}</h1>
      <p>{t("end.body")}</p>
      <SessionSummary items={items} />
      <EndForm session={viewed.session} stops={viewed.stops}>
        {t("end.finish")}
      </EndForm>
    </div>
  );
}
