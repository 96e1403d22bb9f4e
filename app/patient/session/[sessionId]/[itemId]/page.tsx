import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ItemPlayer } from "@/app/patient/session/[sessionId]/[itemId]/item-player";
import { SessionItem } from "@/components/sessions/session-item";
import { sidesToLog } from "@/lib/domain/exercises/side";
import { warmUpMissing } from "@/lib/domain/programmes/warm-up-first";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { type TypedFields, typedFields } from "@/lib/http/typed-fields";
import { doseWords } from "@/lib/i18n/dose-words";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { figureWords } from "@/lib/i18n/figure-words";
import { viewSession } from "@/lib/use-cases/exercise-sessions/view-session";

type Props = {
  readonly params: Promise<{ sessionId: string; itemId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { sessionId, itemId } = await params;
  const refused = await typedFields(`/patient/session/${sessionId}/${itemId}`);
  const [t, common] = [await getTranslations("session"), await getTranslations("common")];
  const title = t("start.title");
  return { title: refused ? common("errorPrefix", { title }) : title };
}

const text = (typed: TypedFields | null, field: string) => {
  const value = typed?.fields[field];
  return typeof value === "string" ? value : undefined;
};

/** A strength exercise opened too early leads to the warm-up that is missing, which says why. */
function warmUpFirst(sessionId: string, missing: { readonly id: string } | undefined): void {
  if (missing) redirect(`/patient/session/${sessionId}/${missing.id}?first=warm-up`);
}

export default async function SessionItemPage({ params, searchParams }: Props) {
  const actor = await pageActor("exercise-session.run");
  const { sessionId: sent, itemId } = await params;
  const sessionId = idParam(sent);
  const { session, items, logs, paused } = await pageData(viewSession(actor, { sessionId }));
  if (paused) redirect("/patient/session");
  if (session.finishedAt) redirect(`/patient/session/${sessionId}/done`);
  const at = items.findIndex(({ id }) => id === itemId);
  const item = items[at];
  if (!item) notFound();
  warmUpFirst(sessionId, warmUpMissing(items, logs, item.id));
  const typed = await typedFields(`/patient/session/${sessionId}/${itemId}`);
  const [say, words, figure] = [await doseWords(), await exerciseWords(), await figureWords()];
  const logged = logs.filter((log) => log.itemId === item.id);
  const before = items[at - 1];
  const hurtsHref = `/patient/session/${sessionId}/hurts?item=${item.id}`;
  const drawn = { id: item.exerciseId, words: figure(item.exerciseId) };
  return (
    <SessionItem
      action={`/api/exercise-sessions/${sessionId}/items/${item.id}`}
      backHref={before ? `/patient/session/${sessionId}/${before.id}` : "/patient/session"}
      hurtsHref={hurtsHref}
      warmUpFirst={(await searchParams)["first"] === "warm-up"}
      number={at + 1}
      total={items.length}
      exercise={words[item.exerciseId]}
      figure={drawn}
      player={<ItemPlayer {...{ sessionId, item, hurtsHref, figure: drawn }} />}
      dose={say(item.dose, item.side)}
      note={item.note}
      sides={sidesToLog(item.side).map((side) => ({
        side,
        clientKey: crypto.randomUUID(),
        outcome: text(typed, `outcome-${side}`) ?? logged.find((log) => log.side === side)?.outcome,
      }))}
      pain={text(typed, "pain") ?? logged[0]?.pain?.toString()}
      problems={typed?.problems ?? {}}
    />
  );
}
