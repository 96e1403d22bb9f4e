"use client";

import type { Control, UseFormRegister } from "react-hook-form";
import { MovementResultInput } from "@/components/notes/movement-result-input";
import { type NoteFormValues, placesOf, TEST_IDS } from "@/components/notes/note-form-values";
import { SideGapLine } from "@/components/notes/side-gap-line";
import type { ViewNoteReply } from "@/lib/contracts/note";
import { TEST_WORDS, type UNIT_SIGNS } from "@/lib/domain/visit-notes/finding-in-words";
import {
  MAX_TEST_NOTE,
  MOVEMENT_TESTS,
  type MovementTest,
  type MovementTestId,
} from "@/lib/domain/visit-notes/movement";
import { TEST_PROTOCOLS } from "@/lib/domain/visit-notes/test-protocols";

export type MovementFormProps = Pick<ViewNoteReply, "before" | "gapFlagPercent"> & {
  readonly control: Control<NoteFormValues>;
  readonly register: UseFormRegister<NoteFormValues>;
};

const UNIT_NAMES: Readonly<Record<keyof typeof UNIT_SIGNS, string>> = {
  degrees: "Degrees",
  centimetres: "Centimetres",
  seconds: "Seconds",
  reps: "Repetitions",
};

function howMeasured(test: MovementTest): string {
  return test.unit === "grade" ? "Graded" : `${UNIT_NAMES[test.unit]}, ${test.min} to ${test.max}`;
}

/** Each test with its sides beside each other: a grade or a number, whether it hurt, and what it was before. */
export function MovementForm({ control, register, before, gapFlagPercent }: MovementFormProps) {
  return (
    <div className="ruled">
      {TEST_IDS.map((test) => (
        <fieldset key={test} className="grid gap-x-4 gap-y-2 py-2 md:grid-cols-[12rem_1fr_1fr]">
          <legend className="contents">
            <span className="pt-1">
              <span className="block font-semibold">{TEST_WORDS[test]}</span>
              <span className="block text-door-small text-muted">{howMeasured(MOVEMENT_TESTS[test])}</span>
            </span>
          </legend>
          {placesOf(test).map((place, index) => (
            <MovementResultInput
              key={place}
              id={index === 0 ? `movement-${test}` : `movement-${test}-${place}`}
              test={test}
              place={place}
              control={control}
              register={register}
              before={before.find((one) => one.test === test && one.place === place)}
            />
          ))}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-1 md:col-span-2 md:col-start-2">
            <SideGapLine test={test} control={control} flagPercent={gapFlagPercent} />
            <label className="flex min-w-48 flex-1 items-center gap-2" htmlFor={`movement-${test}-note`}>
              <span className="text-door-small text-muted">
                Note<span className="sr-only">: {TEST_WORDS[test]}</span>
              </span>
              <input
                id={`movement-${test}-note`}
                type="text"
                maxLength={MAX_TEST_NOTE}
                autoComplete="off"
                {...register(`movement.${test}.note`)}
                className="compact-select w-full"
              />
            </label>
            <HowItIsDone test={test} />
          </div>
        </fieldset>
      ))}
    </div>
  );
}

function HowItIsDone({ test }: { readonly test: MovementTestId }) {
  return (
    <details className="max-w-prose text-door-small open:w-full">
      <summary className="text-muted">
        How<span className="sr-only">: {TEST_WORDS[test]}</span>
      </summary>
      <ul className="list-disc space-y-1 ps-5">
        {TEST_PROTOCOLS[test].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </details>
  );
}
