"use client";

import { useState } from "react";
import type { BuilderWords } from "@/components/programmes/builder-words";
import { Button } from "@/components/ui/button";
import { PlusIcon } from "@/components/ui/icons/moves";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import type { ListedExercise } from "@/lib/domain/exercises/own-exercise";
import type { Suggestion } from "@/lib/domain/programmes/suggest-items";
import { evidenceInWords, JOINT_WORDS, limitInWords } from "@/lib/domain/visit-notes/finding-in-words";
import type { Evidence } from "@/lib/domain/visit-notes/joints-from-tests";
import { plainDate } from "@/lib/domain/visits/clinic-time";

type SuggestedItemsProps = {
  readonly suggestions: readonly Suggestion[];
  readonly isTested: boolean;
  readonly words: BuilderWords;
  readonly onAdd: (exercise: ListedExercise) => void;
};

const RULES: Readonly<Record<Suggestion["rule"], string>> = {
  "4.2": "joint map",
  "4.3": "bird-dog protocol",
};

/** What the movement tests suggest, each with its reason. Nothing is added until somebody presses. */
export function SuggestedItems({ suggestions, isTested, words, onAdd }: SuggestedItemsProps) {
  const [added, setAdded] = useState("");
  return (
    <section id="suggested" aria-labelledby="suggested-heading" className="space-y-2">
      <h3 id="suggested-heading">Suggested for this person</h3>
      <p role="status" className="sr-only">
        {added}
      </p>
      {suggestions.length === 0 ? (
        <p className="text-door-small text-muted">
          {isTested
            ? "Nothing more: the movement tests are met, in the programme already, or held back for this person or phase."
            : "No movement tests in a signed note yet."}
        </p>
      ) : (
        <ul className="divide-y divide-line rounded-door border border-line">
          {suggestions.map(({ exerciseId, joint, rule, because }) => {
            const { name } = words.exercises[exerciseId];
            return (
              <li key={exerciseId} className="flex items-start gap-3 px-3 py-2">
                <div className="min-w-0 flex-1">
                  <p className="font-semibold">{name}</p>
                  <ul className="text-door-small text-muted">
                    {because.map((one) => (
                      <li key={`${one.test} ${one.place}`}>{reasonOf(one)}</li>
                    ))}
                    <li>
                      {JOINT_WORDS[joint]}, {RULES[rule]}
                    </li>
                  </ul>
                </div>
                <Button
                  variant="secondary"
                  small
                  type="button"
                  aria-label={`Add ${name}, suggested`}
                  onClick={() => {
                    setAdded(`${name} added.`);
                    onAdd({ ...exerciseById(exerciseId), own: null });
                  }}
                >
                  <PlusIcon /> Add
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function reasonOf(one: Evidence): string {
  return `${evidenceInWords(one)}; short is ${limitInWords(one)}. ${plainDate(new Date(one.day))}`;
}
