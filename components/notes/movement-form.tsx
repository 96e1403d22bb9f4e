"use client";

import { type Control, type UseFormRegister, useWatch } from "react-hook-form";
import { type NoteFormValues, placesOf, TEST_IDS } from "@/components/notes/note-form-values";
import { GRADE_WORDS, TEST_WORDS } from "@/lib/domain/visit-notes/finding-in-words";
import {
  MOVEMENT_GRADES,
  MOVEMENT_TESTS,
  type MovementTest,
  type MovementTestId,
  type ResultPlace,
} from "@/lib/domain/visit-notes/movement";

export type MovementFormProps = {
  readonly control: Control<NoteFormValues>;
  readonly register: UseFormRegister<NoteFormValues>;
};

const PLACE_WORDS: Readonly<Record<ResultPlace, string>> = { left: "Left", right: "Right", middle: "Result" };

function howMeasured(test: MovementTest): string {
  if (test.unit === "grade") return "Graded";
  return `${test.unit === "degrees" ? "Degrees" : "Seconds"}, ${test.min} to ${test.max}`;
}

/** Each test with its sides beside each other: a grade or a number, and whether it hurt. */
export function MovementForm({ control, register }: MovementFormProps) {
  return (
    <div className="divide-y divide-line border-y border-line">
      {TEST_IDS.map((test) => (
        <fieldset key={test} className="grid gap-x-4 gap-y-2 py-2 md:grid-cols-[12rem_1fr_1fr]">
          <legend className="contents">
            <span className="pt-1">
              <span className="block font-semibold">{TEST_WORDS[test]}</span>
              <span className="block text-door-small text-muted">{howMeasured(MOVEMENT_TESTS[test])}</span>
            </span>
          </legend>
          {placesOf(test).map((place, index) => (
            <ResultInput
              key={place}
              id={index === 0 ? `movement-${test}` : `movement-${test}-${place}`}
              test={test}
              place={place}
              control={control}
              register={register}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

type ResultInputProps = MovementFormProps & {
  readonly id: string;
  readonly test: MovementTestId;
  readonly place: ResultPlace;
};

function ResultInput({ id, test, place, control, register }: ResultInputProps) {
  const value = useWatch({ control, name: `movement.${test}.${place}.value` });
  const measured: MovementTest = MOVEMENT_TESTS[test];
  const field = register(`movement.${test}.${place}.value`);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <label htmlFor={id} className="w-12">
        {PLACE_WORDS[place]}
      </label>
      {measured.unit === "grade" ? (
        <select id={id} {...field} className="compact-select w-52">
          <option value="">Not tested</option>
          {MOVEMENT_GRADES.map((grade) => (
            <option key={grade} value={grade}>
              {grade}: {GRADE_WORDS[grade]}
            </option>
          ))}
        </select>
      ) : (
        <span className="inline-flex items-center gap-1.5">
          <input
            id={id}
            type="number"
            step={1}
            min={measured.min}
            max={measured.max}
            inputMode="numeric"
            {...field}
            className="compact-select w-24 tabular"
          />
          <span aria-hidden="true" className="text-muted">
            {measured.unit === "degrees" ? "°" : "s"}
          </span>
        </span>
      )}
      <label className="inline-flex min-h-(--target) items-center gap-1.5" htmlFor={`${id}-pain`}>
        <input
          type="checkbox"
          id={`${id}-pain`}
          {...register(`movement.${test}.${place}.pain`)}
          // Pain during a test that has no result yet would be kept nowhere.
          onClick={(event) => {
            if (value === "") event.preventDefault();
          }}
          aria-disabled={value === "" || undefined}
          className="size-5 accent-primary aria-disabled:opacity-50"
        />
        Pain
        <span className="sr-only">
          : {TEST_WORDS[test]}, {PLACE_WORDS[place]}
        </span>
      </label>
    </div>
  );
}
