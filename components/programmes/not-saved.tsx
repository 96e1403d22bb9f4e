"use client";

import type { SaveProblem } from "@/components/programmes/use-save-programme";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type NotSavedProps = {
  readonly problem: SaveProblem;
  readonly theirPath: string;
  readonly saveAfter: (theirs: number) => void;
};

/** Why the programme was not saved; after another's change, a look at it and the choice to follow it with one's own. */
export function NotSaved({ problem: { words, theirs, title }, theirPath, saveAfter }: NotSavedProps) {
  const choices = theirs !== undefined && (
    <>
      <a className="button button-secondary button-small" href={theirPath} target="_blank" rel="noreferrer">
        See version {theirs} in a new tab
      </a>
      <Button type="button" small onClick={() => saveAfter(theirs)}>
        Save mine as version {theirs + 1}
      </Button>
    </>
  );
  const goTo = title !== undefined && (
    <a className="button button-secondary button-small" href="#title">
      Go to it
    </a>
  );
  return (
    <Notice tone="error" announce="now" title="Not saved" action={choices || goTo || undefined}>
      {words}
    </Notice>
  );
}
