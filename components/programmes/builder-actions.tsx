"use client";

import type { Dispatch } from "react";
import type { Draft, DraftChange } from "@/components/programmes/programme-draft";
import type { ClinicTemplate } from "@/components/programmes/starting-point";
import { SaveTemplate } from "@/components/programmes/save-template";
import { Button } from "@/components/ui/button";
import { classes } from "@/components/ui/classes";

type BuilderActionsProps = {
  readonly draft: Draft;
  readonly saveLabel: string;
  readonly saving: boolean;
  /** Remarks that stand in the way. */
  readonly open: number;
  /** Item of the first of them; null for the whole plan. */
  readonly firstOpen: number | null;
  readonly save: () => void;
  readonly preview: () => void;
  readonly templates: readonly ClinicTemplate[];
  readonly change: Dispatch<DraftChange>;
};

function waitingFor({ items, phase }: Draft, open: number): string {
  if (items.length === 0) return "Add an exercise first.";
  if (open > 0) return `${open} ${open === 1 ? "remark needs" : "remarks need"} a change or a reason first.`;
  return phase === "" ? "Choose the phase first." : "";
}

/** What can be done with the plan as it stands. */
export function BuilderActions(props: BuilderActionsProps) {
  const { draft, saveLabel, saving, open, firstOpen, save, preview, templates, change } = props;
  const isEmpty = draft.items.length === 0;
  const waiting = waitingFor(draft, open);
  const isReady = waiting === "";
  return (
    <>
      <Button type="button" disabled={!isReady} busy={saving} onClick={save} className="col-span-full">
        {saveLabel}
      </Button>
      <Button type="button" variant="secondary" small onClick={preview} disabled={isEmpty}>
        Preview as patient
      </Button>
      <Button
        type="button"
        variant="secondary"
        small
        disabled={draft.items.length < 2}
        onClick={() => change({ type: "put-in-order" })}
      >
        Put in order
      </Button>
      <SaveTemplate draft={draft} disabled={!isReady} templates={templates} />
      <a href="#add-exercises" className="button button-secondary button-small lg:hidden">
        Add exercises
      </a>
      <p
        role="status"
        className={classes("col-span-full", isEmpty ? "text-muted" : "font-semibold text-error")}
      >
        {waiting}
      </p>
      {open > 0 && (
        <a
          href={firstOpen === null ? "#plan-heading" : `#item-${firstOpen}`}
          className="button button-quiet button-small"
        >
          Go to {open === 1 ? "it" : "the first"}
        </a>
      )}
    </>
  );
}
