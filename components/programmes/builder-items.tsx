"use client";

import type { Dispatch } from "react";
import { BuilderItem } from "@/components/programmes/builder-item";
import type { BuilderWords } from "@/components/programmes/builder-words";
import type { DraftChecks, Say } from "@/components/programmes/draft-checks";
import type { Draft, DraftChange } from "@/components/programmes/programme-draft";
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
  if (draft.items.length === 0)
    return (
      <EmptyState title="No exercises yet">Start from a template, or add from the catalogue.</EmptyState>
    );
  return (
    <ol className="space-y-3">
      {draft.items.map((item, index) => (
        <BuilderItem
          key={item.key}
          item={item}
          index={index}
          count={draft.items.length}
          name={shownText(words.exercises, item).name}
          part={say(`parts.${sessionPart(item.exerciseId)}`)}
          remarks={checks.items.get(index) ?? []}
          overrides={draft.overrides}
          fieldName={(field) => say(`fields.${field}`)}
          sayDose={sayDose}
          change={change}
        />
      ))}
    </ol>
  );
}
