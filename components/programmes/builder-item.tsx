"use client";

import type { Dispatch } from "react";
import type { Remark } from "@/components/programmes/draft-checks";
import { PlanRemark } from "@/components/programmes/plan-remark";
import { FigureImage } from "@/components/exercises/figure-image";
import {
  doseOf,
  type DraftChange,
  type DraftItem,
  fieldsShown,
  showsTempo,
} from "@/components/programmes/programme-draft";
import { Button } from "@/components/ui/button";
import { capitalised } from "@/components/ui/capitalised";
import { ChevronDownIcon, ChevronUpIcon } from "@/components/ui/icons";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { doseNotation } from "@/lib/domain/exercises/dose-notation";
import { DOSE_BOUNDS, STEP } from "@/lib/domain/exercises/dose-bounds";
import type { Dose, DoseField } from "@/lib/domain/exercises/dose";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import { type Side, sidesAllowed } from "@/lib/domain/exercises/side";

const SIDE_NAMES: Readonly<Record<Side, string>> = {
  each: "Each side",
  left: "Left only",
  right: "Right only",
  both: "Both together",
};

type BuilderItemProps = {
  readonly item: DraftItem;
  readonly index: number;
  readonly count: number;
  readonly name: string;
  readonly part: string;
  readonly remarks: readonly Remark[];
  readonly overrides: Readonly<Record<string, string>>;
  readonly fieldName: (field: DoseField) => string;
  readonly sayDose: (dose: Dose, side: Side) => string;
  readonly change: Dispatch<DraftChange>;
};

/** One prescribed exercise: its place, dose, side and a note, with what is wrong said beside it. */
export function BuilderItem(props: BuilderItemProps) {
  const { item, index, count, name, part, remarks, overrides, change, sayDose } = props;
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
      <DoseBoxes {...props} />
      <TextField
        name={`note-${item.key}`}
        label="Note to the patient"
        optional="optional"
        className="mt-3"
        maxLength={300}
        value={item.note}
        onChange={(event) => change({ type: "note", key: item.key, note: event.target.value })}
      />
    </li>
  );
}

type ItemButtonsProps = Pick<BuilderItemProps, "item" | "index" | "count" | "name" | "change">;

function ItemButtons({ item, index, count, name, change }: ItemButtonsProps) {
  const move = (by: -1 | 1) => change({ type: "move", key: item.key, by });
  return (
    <div className="flex gap-1">
      <Button
        type="button"
        small
        variant="quiet"
        disabled={index === 0}
        aria-label={`Move ${name} up`}
        onClick={() => move(-1)}
      >
        <ChevronUpIcon />
      </Button>
      <Button
        type="button"
        small
        variant="quiet"
        disabled={index === count - 1}
        aria-label={`Move ${name} down`}
        onClick={() => move(1)}
      >
        <ChevronDownIcon />
      </Button>
      <Button
        type="button"
        small
        variant="quiet"
        aria-label={`Remove ${name}`}
        onClick={() => change({ type: "remove", key: item.key })}
      >
        Remove
      </Button>
    </div>
  );
}

function DoseBoxes({ item, fieldName, change }: BuilderItemProps) {
  const sides = sidesAllowed(exerciseById(item.exerciseId).sided).map((value) => ({
    value,
    label: SIDE_NAMES[value],
  }));
  const choices = item.side === "" ? [{ value: "", label: "Choose a side" }, ...sides] : sides;
  return (
    <div className="mt-3 grid grid-cols-2 items-end gap-3 sm:grid-cols-4 xl:grid-cols-5">
      {fieldsShown(item).map((field) => (
        <TextField
          key={field}
          name={`${field}-${item.key}`}
          label={capitalised(fieldName(field))}
          type="number"
          inputMode={STEP[field] === undefined ? "numeric" : "decimal"}
          step={STEP[field] ?? 1}
          min={DOSE_BOUNDS[field].min}
          max={DOSE_BOUNDS[field].max}
          value={item.dose[field] ?? ""}
          onChange={({ target }) =>
            change({
              type: "dose",
              key: item.key,
              field,
              value: target.value === "" ? undefined : Number(target.value),
            })
          }
        />
      ))}
      {showsTempo(item) && (
        <TextField
          name={`tempo-${item.key}`}
          label="Tempo"
          placeholder="3-1-1"
          inputMode="numeric"
          maxLength={5}
          value={item.tempo}
          onChange={({ target }) => change({ type: "tempo", key: item.key, tempo: target.value.trim() })}
        />
      )}
      <SelectField
        name={`side-${item.key}`}
        label="Side"
        className="xl:col-span-2 xl:max-w-44"
        options={choices}
        value={item.side}
        onChange={({ target }) => change({ type: "side", key: item.key, side: target.value as Side })}
      />
    </div>
  );
}
