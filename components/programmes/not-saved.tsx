"use client";

import type { SaveProblem, SaveTarget } from "@/components/programmes/save-problem";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";

type NotSavedProps = {
  readonly problem: SaveProblem;
  readonly theirPath: string;
  readonly saveAs: (target: SaveTarget) => void;
};

/** Why the programme was not saved; after another's change, a look at it and the choice to follow it with one's own. */
export function NotSaved({ problem: { words, meanwhile, title }, theirPath, saveAs }: NotSavedProps) {
  const choices = meanwhile && (
    <>
      <a className="button button-secondary button-small" href={theirPath} target="_blank" rel="noreferrer">
        {meanwhile.see}
      </a>
      <Button type="button" small onClick={() => saveAs(meanwhile.target)}>
        {meanwhile.save}
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
