import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AfterWalk } from "@/app/patient/session/[sessionId]/hurts/[itemId]/after-walk";
import { HurtsQuestions } from "@/app/patient/session/[sessionId]/hurts/[itemId]/hurts-questions";
import { WalkAndTell } from "@/app/patient/session/[sessionId]/hurts/[itemId]/walk-and-tell";
import { EndForm } from "@/components/sessions/end-form";
import { sidesToLog } from "@/lib/domain/exercises/side";
import { shownText } from "@/lib/domain/exercises/own-exercise";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { formTitle } from "@/lib/http/refused-form";
import { typedFields } from "@/lib/http/typed-fields";
import { easierInWords, exerciseWords } from "@/lib/i18n/exercise-words";
import { viewHurting, type ViewedHurting } from "@/lib/use-cases/exercise-sessions/view-hurting";

type Props = { readonly params: Promise<{ sessionId: string; itemId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { sessionId, itemId } = await params;
  const t = await getTranslations("session");
  return formTitle(t("item.hurts"), `/patient/session/${sessionId}/hurts/${itemId}`);
}

/** Nothing more is asked of an exercise whose session is over: its patient is led to what says so. */
function leaveWhereOver({ session, paused }: ViewedHurting): void {
  if (paused) redirect("/patient/session");
  if (session.finishedAt) redirect(`/patient/session/${session.id}/done`);
}

/**
 * An exercise hurts: what it feels like, then a walk and how it is, then what to do with today (DOSE-9, P-STOP). What it
 * feels like is asked too where the session was ended or its programme held meanwhile, on another phone or page.
 */
export default async function HurtsPage({ params }: Props) {
  const actor = await pageActor("exercise-session.run");
  const { sessionId: sent, itemId } = await params;
  const sessionId = idParam(sent);
  const viewed = await pageData(viewHurting(actor, { sessionId, itemId: idParam(itemId) }));
  const { session, all, logs, stops, swapTo } = viewed;
  const stop = stops.find((one) => one.itemId === itemId);
  if (stop) leaveWhereOver(viewed);
  const item = all.find(({ id }) => id === itemId);
  if (!item) notFound();
  const words = await exerciseWords();
  const { name } = shownText(words, item);
  const typed = await typedFields(`/patient/session/${sessionId}/hurts/${itemId}`);
  const action = `/api/exercise-sessions/${sessionId}/pain-stops/${itemId}`;
  const t = await getTranslations("session");
  const end = (
    <EndForm session={session} stops={stops} variant="secondary" hurts={stop ? undefined : itemId}>
      {t("hurts.end")}
    </EndForm>
  );
  const asked = { typed, end };
  const backHref = `/patient/session/${sessionId}/${itemId}`;
  if (!stop) {
    const sides = sidesToLog(item.side).filter(
      (side) => !logs.some((log) => log.itemId === itemId && log.side === side),
    );
    const finish = `/api/exercise-sessions/${sessionId}/finish`;
    const before = sides.length > 0 ? { sides, finish } : undefined;
    return <HurtsQuestions {...asked} {...{ action, itemId, backHref, name, before }} />;
  }
  if (stop.afterWalk === null)
    return <WalkAndTell {...asked} action={`${action}/after-walk`} of={`${sessionId} ${itemId}`} />;
  return (
    <AfterWalk
      sessionId={sessionId}
      name={name}
      itemId={itemId}
      easier={easierInWords(words, item)}
      swapTo={swapTo === null ? null : words[swapTo].name}
      settled={stop.afterWalk === "gone"}
      end={end}
    />
  );
}
