"use client";

import type { Dispatch } from "react";
import { flushSync } from "react-dom";
import { BuilderItem, focusItem } from "@/components/programmes/builder-item";
import type { BuilderWords } from "@/components/programmes/builder-words";
import type { DraftChecks, Say } from "@/components/programmes/draft-checks";
import type { Draft, DraftChange, DraftItem } from "@/components/programmes/programme-draft";
import { RemovedItem } from "@/components/programmes/removed-item";
import { useRemovedItems } from "@/components/programmes/use-removed-items";
import { EmptyState } from "@/components/ui/empty-state";
import type { Dose } from "@/lib/domain/exercises/dose";
import { shownText } from "@/lib/domain/exercises/own-exercise";
import type { Side } from "@/lib/domain/exercises/side";
import { sessionPart } from "@/lib/domain/programmes/session-order";

type BuilderItemsProps = {
  readonly draft: Draft;
  readonly checks: DraftChecks;
  readonly words: BuilderWords;
  readonly say: Say;
  readonly sayDose: (dose: Dose, side: Side) => string;
  readonly change: Dispatch<DraftChange>;
};

/** The exercises in the order they are done, each with what the rules say about it. */
export function BuilderItems({ draft, checks, words, say, sayDose, change }: BuilderItemsProps) {
  const { removed, putBack, step } = useRemovedItems(draft, change);
  const nameOf = (item: DraftItem) => shownText(words.exercises, item).name;
  const rows = draft.items.map((item, index) => (
    <BuilderItem
      key={item.key}
      item={item}
      index={index}
      count={draft.items.length}
      name={nameOf(item)}
      part={say(`parts.${sessionPart(item.exerciseId)}`)}
      remarks={checks.items.get(index) ?? []}
      overrides={draft.overrides}
      fieldName={(key) => say(`fields.${key}`)}
      sayDose={sayDose}
      change={step}
    />
  ));
  const place = Math.min(removed?.index ?? 0, rows.length);
  const back = () => {
    flushSync(putBack);
    focusItem(place);
  };
  const out = removed && (
    <RemovedItem key={`out-${removed.item.key}`} name={nameOf(removed.item)} putBack={back} />
  );
  return (
    <>
      {rows.length === 0 && (
        <EmptyState title="No exercises yet">
          <a href="#template">Start from a template</a>, or{" "}
          <a href="#exercise-search">add from the catalogue</a>.
        </EmptyState>
      )}
      {(rows.length > 0 || out) && (
        <ol className="space-y-3">{out ? rows.toSpliced(place, 0, out) : rows}</ol>
      )}
    </>
  );
}
