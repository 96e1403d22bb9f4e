import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ItemPlayer } from "@/app/patient/session/[sessionId]/[itemId]/item-player";
import { FormBeside } from "@/components/form/form-beside";
import { SessionItem } from "@/components/sessions/session-item";
import type { Query } from "@/lib/contracts/query";
import { doseTarget } from "@/lib/domain/exercises/dose-target";
import type { LoggedSide } from "@/lib/domain/exercises/side";
import { shownText } from "@/lib/domain/exercises/own-exercise";
import { type LoggedItem, loggedSession } from "@/lib/domain/outbox/logged-item";
import { sidesInOrder } from "@/lib/domain/player/weaker-side";
import { warmsUpForStrength, warmUpMissing } from "@/lib/domain/programmes/warm-up-first";
import { idParam } from "@/lib/http/id-param";
import { pageActor, pageData } from "@/lib/http/page-actor";
import { formTitle } from "@/lib/http/refused-form";
import { type TypedFields, typedFields } from "@/lib/http/typed-fields";
import { doseWords } from "@/lib/i18n/dose-words";
import { exerciseWords } from "@/lib/i18n/exercise-words";
import { whyWords } from "@/lib/i18n/why-words";
import { figureWords } from "@/lib/i18n/figure-words";
import { readingLanguage } from "@/lib/i18n/reading-language";
import { viewSession, withoutStopped } from "@/lib/use-cases/exercise-sessions/view-session";

type Props = {
  readonly params: Promise<{ sessionId: string; itemId: string }>;
  readonly searchParams: Promise<Query>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { sessionId, itemId } = await params;
  const t = await getTranslations("session");
  return formTitle(t("start.title"), `/patient/session/${sessionId}/${itemId}`);
}

type Viewed = Awaited<ReturnType<typeof viewSession>>;

const text = (typed: TypedFields | null, field: string) => {
  const value = typed?.fields[field];
  return typeof value === "string" ? value : undefined;
};

/** A strength exercise opened too early leads to the warm-up that is missing, which says why. */
function warmUpFirst(sessionId: string, missing: { readonly id: string } | undefined): void {
  if (missing) redirect(`/patient/session/${sessionId}/${missing.id}?first=warm-up`);
}

/** An exercise left out because it hurt leads on; any other is not of this session. */
function leaveOut(sessionId: string, items: readonly { readonly id: string }[], itemId: string): never {
  if (items.some(({ id }) => id === itemId)) redirect(`/patient/session/${sessionId}`);
  notFound();
}

type Logged = Viewed["logs"][number];

/** What the form shows of one side: what was just refused, or what is logged. */
function sideOf(side: LoggedSide, log: Logged | undefined, typed: TypedFields | null) {
  return {
    side,
    clientKey: crypto.randomUUID(),
    outcome: text(typed, `outcome-${side}`) ?? log?.outcome,
    amount: text(typed, `amount-${side}`) ?? (log?.repsDone ?? log?.secondsDone)?.toString(),
  };
}

/** And of the whole exercise. */
function feltOf(log: Logged | undefined, typed: TypedFields | null) {
  return {
    formFelt: text(typed, "form") ?? log?.formFelt ?? undefined,
    pain: text(typed, "pain") ?? log?.pain?.toString(),
  };
}

/** The item to do, or on to where the patient should be. */
function itemToDo(viewed: Viewed, itemId: string) {
  const { session, logs, paused, stops } = viewed;
  if (paused) redirect("/patient/session");
  if (session.finishedAt) redirect(`/patient/session/${session.id}/done`);
  const items = withoutStopped(viewed.items, stops);
  const at = items.findIndex(({ id }) => id === itemId);
  const item = items[at];
  if (!item) return leaveOut(session.id, viewed.items, itemId);
  warmUpFirst(session.id, warmUpMissing(items, logs, item.id));
  const outbox: LoggedItem = {
    ...loggedSession(session, stops),
    ...{ itemId: item.id, side: item.side, dose: item.dose, warmsUp: warmsUpForStrength(items, item.id) },
  };
  return { item, outbox, number: at + 1, total: items.length, before: items[at - 1] };
}

export default async function SessionItemPage({ params, searchParams }: Props) {
  const actor = await pageActor("exercise-session.run");
  const { sessionId: sent, itemId } = await params;
  const sessionId = idParam(sent);
  const viewed = await pageData(viewSession(actor, { sessionId, language: await readingLanguage() }));
  const { item, outbox, number, total, before } = itemToDo(viewed, itemId);
  const typed = await typedFields(`/patient/session/${sessionId}/${itemId}`);
  const [say, words, figure] = [await doseWords(), await exerciseWords(), await figureWords()];
  const logged = viewed.logs.filter((log) => log.itemId === item.id);
  const weaker = viewed.weaker[item.exerciseId];
  const sides = sidesInOrder(item.side, weaker ?? null);
  const hurtsHref = `/patient/session/${sessionId}/hurts/${item.id}`;
  const drawn = { id: item.exerciseId, words: figure(item.exerciseId), own: item.own };
  return (
    <SessionItem
      action={`/api/exercise-sessions/${sessionId}/items/${item.id}`}
      outbox={outbox}
      backHref={before ? `/patient/session/${sessionId}/${before.id}` : "/patient/session"}
      hurtsHref={hurtsHref}
      warmUpFirst={(await searchParams)["first"] === "warm-up"}
      progress={(await getTranslations("session"))("item.progress", { number, total })}
      isLast={number === total}
      exercise={shownText(words, item)}
      figure={drawn}
      player={<ItemPlayer {...{ sessionId, item, sides, hurtsHref, figure: drawn }} />}
      inPlaceOf={item.inPlaceOf && words[item.inPlaceOf].name}
      dose={say(item.dose, item.side)}
      note={item.note}
      sides={sides.map((side) =>
        sideOf(
          side,
          logged.find((log) => log.side === side),
          typed,
        ),
      )}
      target={doseTarget(item.dose)}
      why={await whyWords(item.exerciseId, viewed.whyWords)}
      weaker={weaker}
      form={<FormBeside exerciseId={item.exerciseId} notes={viewed.formNotes} />}
      {...feltOf(logged[0], typed)}
      problems={typed?.problems ?? {}}
    />
  );
}
