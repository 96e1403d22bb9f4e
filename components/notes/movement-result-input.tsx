"use client";

import { type Control, type UseFormRegister, useWatch } from "react-hook-form";
import type { NoteFormValues } from "@/components/notes/note-form-values";
import type { ViewNoteReply } from "@/lib/contracts/note";
import { GRADE_WORDS, TEST_WORDS, UNIT_SIGNS } from "@/lib/domain/visit-notes/finding-in-words";
import {
  MOVEMENT_GRADES,
  MOVEMENT_TESTS,
  type MovementTest,
  type MovementTestId,
  type ResultPlace,
} from "@/lib/domain/visit-notes/movement";

const PLACE_WORDS: Readonly<Record<ResultPlace, string>> = { left: "Left", right: "Right", middle: "Result" };

export type MovementResultInputProps = {
  readonly id: string;
  readonly test: MovementTestId;
  readonly place: ResultPlace;
  readonly control: Control<NoteFormValues>;
  readonly register: UseFormRegister<NoteFormValues>;
  /** The same at an earlier visit. */
  readonly before: ViewNoteReply["before"][number] | undefined;
};

/** One side of a test. What it was before stands under the field. */
export function MovementResultInput(props: MovementResultInputProps) {
  const { id, test, place, control, register, before } = props;
  const value = useWatch({ control, name: `movement.${test}.${place}.value` });
  const measured: MovementTest = MOVEMENT_TESTS[test];
  const field = register(`movement.${test}.${place}.value`);
  const beforeId = before && `${id}-before`;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <label htmlFor={id} className="w-12">
        {PLACE_WORDS[place]}
      </label>
      {measured.unit === "grade" ? (
        <select id={id} {...field} aria-describedby={beforeId} className="compact-select w-52">
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
            aria-describedby={beforeId}
            {...field}
            className="compact-select w-24 tabular"
          />
          <span aria-hidden="true" className="w-8 text-muted">
            {UNIT_SIGNS[measured.unit].trim()}
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
      {before && (
        <p id={beforeId} className="w-full text-door-small text-muted">
          Before: {before.words}, {before.day}
        </p>
      )}
    </div>
  );
}
