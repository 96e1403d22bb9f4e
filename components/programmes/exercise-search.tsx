"use client";

import { useDeferredValue, useId, useState } from "react";
import { FigureImage } from "@/components/exercises/figure-image";
import type { BuilderWords } from "@/components/programmes/builder-words";
import { Button } from "@/components/ui/button";
import { PlusIcon } from "@/components/ui/icons";
import { TextField } from "@/components/ui/text-field";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { searchExercises } from "@/lib/domain/exercises/search-exercises";
import type { Phase } from "@/lib/domain/exercises/written-exercise";

const PHASE_NAMES: readonly (readonly [Phase, string])[] = [
  ["A", "Acute"],
  ["S", "Settling"],
  ["C", "Chronic"],
  ["R", "Return"],
];

type ExerciseSearchProps = {
  readonly words: BuilderWords;
  readonly phase: Phase | "";
  readonly onPhase: (phase: Phase | "") => void;
  readonly onAdd: (id: ExerciseId) => void;
};

/** The catalogue: search by name, region, role or kit, with slips of the finger; one press adds. */
export function ExerciseSearch({ words, phase, onPhase, onAdd }: ExerciseSearchProps) {
  const [query, setQuery] = useState("");
  const wanted = useDeferredValue(query);
  const countId = useId();
  const found = searchExercises(wanted, words.exercises).filter(
    (exercise) => phase === "" || exercise.phases.includes(phase),
  );
  return (
    <div className="space-y-3">
      <TextField
        name="exercise-search"
        label="Search exercises"
        hint="Name, body region, kind or kit: “hip”, “band”, “brdge”"
        type="search"
        autoComplete="off"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <fieldset>
        <legend className="sr-only">Phase</legend>
        <div className="flex flex-wrap gap-1.5">
          <PhaseButton label="All phases" on={phase === ""} onPress={() => onPhase("")} />
          {PHASE_NAMES.map(([id, name]) => (
            <PhaseButton key={id} label={name} on={phase === id} onPress={() => onPhase(id)} />
          ))}
        </div>
      </fieldset>
      <p id={countId} role="status" className="text-door-small text-muted">
        {found.length === 0
          ? "Nothing matches. Check the spelling, or choose all phases."
          : `${found.length} exercises`}
      </p>
      <ul
        aria-describedby={countId}
        className="max-h-[20rem] lg:max-h-[34rem] divide-y divide-line overflow-y-auto rounded-door border border-line"
      >
        {found.map(({ id, phases }) => (
          <li key={id} className="flex items-center gap-3 px-3 py-2">
            <FigureImage id={id} picture="thumbnail" alt="" className="h-auto w-20 shrink-0" />
            <div className="min-w-0 flex-1">
              <p className="font-semibold">{words.exercises[id].name}</p>
              <p className="text-door-small text-muted">
                {words.exercises[id].region} · {words.exercises[id].role} · {words.exercises[id].kit} ·{" "}
                {phases.join(" ")}
              </p>
            </div>
            <Button
              variant="secondary"
              small
              onClick={() => onAdd(id)}
              type="button"
              aria-label={`Add ${words.exercises[id].name}`}
            >
              <PlusIcon /> Add
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

type PhaseButtonProps = { readonly label: string; readonly on: boolean; readonly onPress: () => void };

function PhaseButton({ label, on, onPress }: PhaseButtonProps) {
  return (
    <Button type="button" small variant={on ? "primary" : "quiet"} aria-pressed={on} onClick={onPress}>
      {label}
    </Button>
  );
}
