"use client";

import { useDeferredValue, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { FigureImage } from "@/components/exercises/figure-image";
import type { BuilderWords } from "@/components/programmes/builder-words";
import { ExerciseFacts, spelled } from "@/components/programmes/exercise-facts";
import { SHORT_PHASE_WORDS } from "@/components/programmes/phase-words";
import { Button } from "@/components/ui/button";
import { PlusIcon } from "@/components/ui/icons/moves";
import { TextField } from "@/components/ui/text-field";
import type { Say } from "@/components/programmes/draft-checks";
import { SelectField, type SelectOption } from "@/components/ui/select-field";
import { CATALOGUE } from "@/lib/domain/exercises/exercise";
import type { ListedExercise, OwnExercise } from "@/lib/domain/exercises/own-exercise";
import { EVERYTHING, type ExerciseFilter, passes } from "@/lib/domain/exercises/filter-exercises";
import { JOINT_ROLES } from "@/lib/domain/exercises/joint-map";
import { searchExercises } from "@/lib/domain/exercises/search-exercises";
import { type Phase, PHASES } from "@/lib/domain/exercises/written-exercise";

type ExerciseSearchProps = {
  readonly words: BuilderWords;
  readonly say: Say;
  /** The clinic's own, which stand before the catalogue's. */
  readonly own: readonly OwnExercise[];
  readonly onAdd: (exercise: ListedExercise) => void;
};

const REGIONS = [...new Set(CATALOGUE.flatMap(({ regions }) => regions))].toSorted();
const KIT = [...new Set(CATALOGUE.flatMap(({ kit }) => kit))].toSorted();
const options = (all: string, values: readonly string[], extra: readonly SelectOption[] = []) => [
  { value: "", label: all },
  ...extra,
  ...values.map((value) => ({ value, label: spelled(value) })),
];

/** So many stand in the page of a phone or a tablet at first; beside a plan the list scrolls. */
const FIRST = 12;

const FILTERS = [
  { by: "region", label: "Region", options: options("All", REGIONS) },
  { by: "gives", label: "Gives", options: options("Either", JOINT_ROLES) },
  { by: "kit", label: "Kit", options: options("Any", KIT, [{ value: "none", label: "No kit" }]) },
] as const;

/**
 * The catalogue: search by name, region, role or kit, with slips of the finger; one press adds. Enter in the search box
 * adds the first one found, so that a plan can be built without leaving the keyboard.
 */
export function ExerciseSearch({ words, say, own, onAdd }: ExerciseSearchProps) {
  const [query, setQuery] = useState("");
  const [filter, setFilter] = useState(EVERYTHING);
  const [added, setAdded] = useState("");
  const [showsAll, setShowsAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const wanted = useDeferredValue(query);
  const countId = useId();
  const found = searchExercises(wanted, words.exercises, own).filter((exercise) => passes(exercise, filter));
  const narrow = (change: Partial<ExerciseFilter>) => setFilter({ ...filter, ...change });
  const add = (exercise: ListedExercise) => {
    setAdded(`${nameOf(exercise, words)} added.`);
    onAdd(exercise);
  };
  const showAll = () => {
    flushSync(() => setShowsAll(true));
    // The button is gone: the keyboard goes on from the first that came.
    list.current?.children[FIRST]?.querySelector("summary")?.focus();
  };
  return (
    <div className="space-y-3">
      <TextField
        name="exercise-search"
        label="Search exercises"
        hint="Name, body region, kind or kit: “hip”, “band”. Small slips are forgiven."
        type="search"
        autoComplete="off"
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          const first = searchExercises(query, words.exercises, own).find((one) => passes(one, filter));
          if (event.key !== "Enter" || query.trim() === "" || !first) return;
          event.preventDefault();
          add(first);
          setQuery("");
        }}
      />
      <fieldset>
        <legend className="sr-only">Phase</legend>
        <div className="grid grid-cols-3 gap-2 sm:flex sm:flex-wrap">
          <PhaseButton label="All phases" on={filter.phase === ""} onPress={() => narrow({ phase: "" })} />
          {PHASES.map((id) => (
            <PhaseButton
              key={id}
              label={SHORT_PHASE_WORDS[id]}
              on={filter.phase === id}
              onPress={() => narrow({ phase: id })}
            />
          ))}
        </div>
      </fieldset>
      <div className="grid gap-3 sm:grid-cols-3 lg:grid-cols-1 xl:grid-cols-3">
        {FILTERS.map(({ by, label, options }) => (
          <SelectField
            key={by}
            name={`filter-${by}`}
            label={label}
            options={options}
            value={filter[by]}
            onChange={({ target }) => narrow({ [by]: target.value })}
          />
        ))}
      </div>
      <p role="status" className="sr-only">
        {added}
      </p>
      <p id={countId} role="status" className="text-door-small text-muted">
        {found.length === 0
          ? "Nothing matches. Check the spelling, or choose all phases."
          : `${found.length} ${found.length === 1 ? "exercise" : "exercises"}. Enter adds the first.`}
      </p>
      <ul
        aria-describedby={countId}
        ref={list}
        data-all={showsAll || undefined}
        className="relative divide-y divide-line rounded-door border border-line max-lg:not-data-all:[&>:nth-child(n+13)]:hidden lg:max-h-[34rem] lg:overflow-y-auto"
      >
        {found.map((exercise) => (
          <li key={exercise.own?.id ?? exercise.id} className="flex items-center gap-3 px-3 py-2">
            <FigureImage
              id={exercise.id}
              photoId={exercise.own?.photoId}
              picture="thumbnail"
              alt=""
              className="h-auto w-20 shrink-0"
            />
            <div className="min-w-0 flex-1">
              <p className="font-semibold">{nameOf(exercise, words)}</p>
              <p className="text-door-small text-muted">{factsOf(exercise, words).join("; ")}</p>
              <ExerciseFacts exercise={exercise} words={words} say={say} />
            </div>
            <Button
              variant="secondary"
              small
              onClick={() => add(exercise)}
              type="button"
              aria-label={`Add ${nameOf(exercise, words)}`}
            >
              <PlusIcon /> Add
            </Button>
          </li>
        ))}
      </ul>
      {found.length > FIRST && !showsAll && (
        <Button type="button" variant="secondary" className="w-full lg:hidden" onClick={showAll}>
          Show all {found.length}
        </Button>
      )}
    </div>
  );
}

const nameOf = ({ id, own }: ListedExercise, words: BuilderWords) => own?.name ?? words.exercises[id].name;

function factsOf({ id, phases, own }: ListedExercise, words: BuilderWords): readonly string[] {
  const { name, region, role, kit } = words.exercises[id];
  return [
    ...(own ? [`your clinic’s, based on ${name}`] : []),
    region,
    role,
    kit,
    phasesInWords(phases),
    ...(own?.tags ?? []),
  ];
}

const phasesInWords = (phases: readonly Phase[]) =>
  phases.length === PHASES.length
    ? "all phases"
    : phases.map((phase) => SHORT_PHASE_WORDS[phase].toLowerCase()).join(", ");

type PhaseButtonProps = { readonly label: string; readonly on: boolean; readonly onPress: () => void };

function PhaseButton({ label, on, onPress }: PhaseButtonProps) {
  return (
    <Button
      type="button"
      small
      variant={on ? "primary" : "secondary"}
      className="px-2"
      aria-pressed={on}
      onClick={onPress}
    >
      {label}
    </Button>
  );
}
