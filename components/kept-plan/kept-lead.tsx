import type { ReactNode } from "react";
import type { ShownItem } from "@/components/kept-plan/shown-item";
import { KeptSignOut } from "@/components/kept-plan/kept-sign-out";
import { RestsToday } from "@/components/kept-plan/rests-today";
import type { KeptWords } from "@/components/kept-plan/kept-words";
import type { useKeptSession } from "@/components/kept-plan/use-kept-session";
import type { View } from "@/lib/client/kept-session/view";
import { type PlanLine, PlanList } from "@/components/programmes/plan-list";
import { Button, LinkButton } from "@/components/ui/button";
import { sidesToLog } from "@/lib/domain/exercises/side";
import { placesOf } from "@/lib/domain/outbox/phone-session";

type Kept = ReturnType<typeof useKeptSession>;
type LeadProps = {
  readonly kept: Kept;
  readonly words: KeptWords;
  readonly lines: readonly PlanLine[];
  readonly flare: ReactNode;
  readonly said: ReactNode;
  readonly lapse: ReactNode;
};

/** Today's one action, and what there is to do. */
export function KeptLead({ kept, words, lines, flare, said, lapse }: LeadProps) {
  const { session, first, open, resting, round, goOn } = kept;
  if (first === "done") return <OverToday words={words} />;
  const today = lines.filter(({ id }) => open.some((item) => item.id === id));
  return (
    <>
      <h1>{words.title}</h1>
      {resting.length === 0 ? (
        <p>{words.leads[round - 1]}</p>
      ) : (
        <RestsToday resting={resting} lines={lines} today={today} words={words.rests} />
      )}
      {words.rounds && <p>{round === 1 ? words.rounds.first : words.rounds.again[round - 2]}</p>}
      {first === "nothing" && lapse}
      {said}
      {today.length > 0 &&
        (first === "nothing" ? (
          <Button type="button" onClick={goOn}>
            {session === null ? words.start : words.resume}
          </Button>
        ) : (
          <div className="space-y-3">
            <h2>{words.checkIn[first].title}</h2>
            <p>{words.checkIn[first].lead}</p>
            <LinkButton href={words.checkInHref}>{words.checkInButton}</LinkButton>
          </div>
        ))}
      {flare}
      <PlanList lines={today} />
      <p>
        <a href="/patient/help" className="inline-flex min-h-(--target) items-center font-semibold">
          {words.help}
        </a>
      </p>
      <KeptSignOut>{words.signOut}</KeptSignOut>
    </>
  );
}

/** Nothing is begun once more on the same day, and what got worse can be told. */
function OverToday({ words: { over, home, checkInHref } }: { readonly words: KeptWords }) {
  return (
    <>
      <h1>{over.title}</h1>
      <p>{over.lead}</p>
      <LinkButton href="/patient/today">{home}</LinkButton>
      <LinkButton href={checkInHref} variant="secondary">
        {over.worse}
      </LinkButton>
    </>
  );
}

type EndProps = {
  readonly afterwards: ReactNode;
  readonly view: View;
  readonly items: readonly ShownItem[];
  readonly kept: Kept;
  readonly words: KeptWords;
};

/** What was done, each side apart, and the end; then that it is kept. */
export function KeptEnd({ view, items, kept: { session, open, round, end }, words, afterwards }: EndProps) {
  if (view.at === "done") {
    return (
      <>
        <h1>{words.doneTitle[view.how]}</h1>
        {view.how === "hurt" && <p>{words.doneHurt}</p>}
        <p>{words.doneLead}</p>
        {words.rounds && view.how !== "hurt" && words.rounds.again[round - 2] !== undefined && (
          <p>{words.rounds.later}</p>
        )}
        {afterwards}
        <LinkButton href="/patient/today">{words.home}</LinkButton>
      </>
    );
  }
  const outcomeOf = ({ id, side }: ShownItem) =>
    sidesToLog(side)
      .map((one) => session?.logs.find((log) => log.itemId === id && log.side === one)?.outcome ?? "missing")
      .map((outcome) => words.outcomes[outcome])
      .join(", ");
  const places = placesOf(
    items.filter(({ id }) => open.some((one) => one.id === id)),
    session ?? {},
  );
  return (
    <>
      <h1>{words.endTitle}</h1>
      <p>{words.endLead}</p>
      <ul className="divide-y divide-line rounded-door border border-line bg-surface px-4">
        {places.map((item) => (
          <li key={item.id} className="py-3">
            <p className="font-semibold">{item.name}</p>
            <p>{outcomeOf(item)}</p>
          </li>
        ))}
      </ul>
      <Button type="button" onClick={end}>
        {words.finish}
      </Button>
    </>
  );
}
