"use client";

import { type Dispatch, useState } from "react";
import { flushSync } from "react-dom";
import type { Remark } from "@/components/programmes/draft-checks";
import { PlanRemark } from "@/components/programmes/plan-remark";
import { DoseBoxes } from "@/components/programmes/dose-boxes";
import { FigureImage } from "@/components/exercises/figure-image";
import { doseOf, type DraftChange, type DraftItem } from "@/components/programmes/programme-draft";
import { Button } from "@/components/ui/button";
import { ChevronDownIcon, ChevronUpIcon } from "@/components/ui/icons/moves";
import { TextField } from "@/components/ui/text-field";
import { doseNotation } from "@/lib/domain/exercises/dose-notation";
import type { Dose } from "@/lib/domain/exercises/dose";
import type { Side } from "@/lib/domain/exercises/side";

type BuilderItemProps = {
  readonly item: DraftItem;
  readonly index: number;
  readonly count: number;
  readonly name: string;
  readonly part: string;
  readonly remarks: readonly Remark[];
  readonly overrides: Readonly<Record<string, string>>;
  readonly fieldName: (key: string) => string;
  readonly sayDose: (dose: Dose, side: Side) => string;
  readonly change: Dispatch<DraftChange>;
};

/** One prescribed exercise: its place, dose, side and a note, with what is wrong said beside it. */
export function BuilderItem(props: BuilderItemProps) {
  const { item, index, count, name, part, remarks, overrides, fieldName, change, sayDose } = props;
  const dose = doseOf(item);
  return (
    <li
      id={`item-${index}`}
      tabIndex={-1}
      className="rounded-door border border-line bg-surface p-4 shadow-card"
    >
      <div className="flex flex-wrap items-start justify-between gap-2">
        <FigureImage
          id={item.exerciseId}
          photoId={item.own?.photoId}
          picture="thumbnail"
          alt=""
          className="h-auto w-20 shrink-0 max-sm:hidden"
        />
        <div className="min-w-0 grow basis-56">
          <p className="text-door-small text-muted">
            {index + 1} · {part}
          </p>
          <h3>{name}</h3>
          <p className="font-semibold text-primary">
            {dose && item.side !== "" ? doseNotation(dose, item.side) : "The dose is not complete yet."}
          </p>
          {dose && item.side !== "" && (
            <p className="text-door-small text-muted">{sayDose(dose, item.side)}</p>
          )}
        </div>
        <ItemButtons item={item} index={index} count={count} name={name} change={change} />
      </div>
      {remarks.map((remark) => (
        <PlanRemark key={remark.text} remark={remark} overrides={overrides} change={change} />
      ))}
      <DoseBoxes item={item} fieldName={fieldName} change={change} />
      <ItemNote item={item} name={name} change={change} />
    </li>
  );
}

type ItemButtonsProps = Pick<BuilderItemProps, "item" | "index" | "count" | "name" | "change">;

/** Whoever works by keyboard goes on from here; with no item left, from the search. */
export const focusItem = (index: number) =>
  document.querySelector<HTMLElement>(index < 0 ? "[name=exercise-search]" : `#item-${index}`)?.focus();

function ItemButtons({ item, index, count, name, change }: ItemButtonsProps) {
  const move = (by: -1 | 1) => {
    flushSync(() => change({ type: "move", key: item.key, by }));
    // At either end the button that was pressed can do no more, and would take the focus with it.
    if (index + by === 0 || index + by === count - 1) focusItem(index + by);
  };
  const remove = () => {
    flushSync(() => change({ type: "remove", key: item.key }));
    focusItem(Math.min(index, count - 2));
  };
  return (
    <div className="flex gap-4">
      <Button
        type="button"
        small
        variant="secondary"
        disabled={index === 0}
        aria-label={`Move ${name} up`}
        onClick={() => move(-1)}
      >
        <ChevronUpIcon />
      </Button>
      <Button
        type="button"
        small
        variant="secondary"
        disabled={index === count - 1}
        aria-label={`Move ${name} down`}
        onClick={() => move(1)}
      >
        <ChevronDownIcon />
      </Button>
      <Button type="button" small variant="quiet" aria-label={`Remove ${name}`} onClick={remove}>
        Remove
      </Button>
    </div>
  );
}

type ItemNoteProps = Pick<BuilderItemProps, "item" | "name" | "change">;

/** Few items have a note, so that the box of each opens when it is wanted. */
function ItemNote({ item, name, change }: ItemNoteProps) {
  const [wanted, setWanted] = useState(item.note !== "");
  if (!wanted)
    return (
      <Button type="button" small variant="quiet" className="mt-2" onClick={() => setWanted(true)}>
        Add a note<span className="sr-only"> to the patient on {name}</span>
      </Button>
    );
  return (
    <TextField
      name={`note-${item.key}`}
      label="Note to the patient"
      optional="optional"
      className="mt-3"
      maxLength={300}
      autoFocus={item.note === ""}
      value={item.note}
      onChange={(event) => change({ type: "note", key: item.key, note: event.target.value })}
    />
  );
}
