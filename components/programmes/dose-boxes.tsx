import type { Dispatch } from "react";
import { doseFieldKey } from "@/components/programmes/dose-field-key";
import {
  type DraftChange,
  type DraftItem,
  fieldsShown,
  showsTempo,
} from "@/components/programmes/programme-draft";
import { capitalised } from "@/lib/domain/words/capitalised";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { DoseField } from "@/lib/domain/exercises/dose";
import { DOSE_BOUNDS, STEP } from "@/lib/domain/exercises/dose-bounds";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import { type Side, sidesAllowed } from "@/lib/domain/exercises/side";
import { isTimedInMinutes, SECONDS_A_MINUTE } from "@/lib/domain/exercises/timed-in-minutes";

const SIDE_NAMES: Readonly<Record<Side, string>> = {
  each: "Each side",
  left: "Left only",
  right: "Right only",
  both: "Both together",
};

type DoseBoxesProps = {
  readonly item: DraftItem;
  readonly fieldName: (key: string) => string;
  readonly change: Dispatch<DraftChange>;
};

/** The numbers of one dose, its tempo and its side: one line where the screen is wide enough. */
export function DoseBoxes(props: DoseBoxesProps) {
  const { item, change } = props;
  return (
    <div className="mt-3 grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap">
      {fieldsShown(item).map((field) => (
        <NumberBox key={field} field={field} {...props} />
      ))}
      {showsTempo(item) && (
        <TextField
          name={`tempo-${item.key}`}
          label="Tempo"
          placeholder="3-1-1"
          inputMode="numeric"
          className="sm:w-min sm:min-w-24 sm:whitespace-nowrap"
          maxLength={5}
          value={item.tempo}
          onChange={({ target }) => change({ type: "tempo", key: item.key, tempo: target.value.trim() })}
        />
      )}
      <SideBox item={item} change={change} />
    </div>
  );
}

/** What an empty box means. */
const LEFT_OPEN: Partial<Readonly<Record<DoseField, string>>> = { timesPerDay: "once", daysPerWeek: "daily" };

function NumberBox({ item, field, fieldName, change }: DoseBoxesProps & { readonly field: DoseField }) {
  const inMinutes = field === "seconds" && isTimedInMinutes(item.exerciseId);
  const unit = inMinutes ? SECONDS_A_MINUTE : 1;
  const { min, max } = DOSE_BOUNDS[field];
  const value = item.dose[field];
  const step = inMinutes ? "any" : (STEP[field] ?? 1);
  return (
    <TextField
      name={`${field}-${item.key}`}
      label={capitalised(fieldName(doseFieldKey(item, field)))}
      type="number"
      inputMode={step === 1 ? "numeric" : "decimal"}
      className="sm:w-min sm:min-w-24 sm:whitespace-nowrap"
      step={step}
      min={inMinutes ? 1 : min}
      max={max / unit}
      placeholder={item.dose.sittingMinutes === undefined ? LEFT_OPEN[field] : undefined}
      value={value === undefined ? "" : Number((value / unit).toFixed(2))}
      onChange={({ target }) => {
        const typed = target.value === "" ? undefined : Number(target.value);
        const whole = typed !== undefined && inMinutes ? Math.round(typed * unit) : typed;
        change({ type: "dose", key: item.key, field, value: whole });
      }}
    />
  );
}

/** Nothing to choose where the exercise has one way only. */
function SideBox({ item, change }: Pick<DoseBoxesProps, "item" | "change">) {
  const sides = sidesAllowed(exerciseById(item.exerciseId).sided);
  if (sides.length === 1 && sides[0] === item.side) return null;
  const choices = sides.map((value) => ({ value, label: SIDE_NAMES[value] }));
  return (
    <SelectField
      name={`side-${item.key}`}
      label="Side"
      className="sm:w-40"
      options={item.side === "" ? [{ value: "", label: "Choose a side" }, ...choices] : choices}
      value={item.side}
      onChange={({ target }) => change({ type: "side", key: item.key, side: target.value as Side })}
    />
  );
}
