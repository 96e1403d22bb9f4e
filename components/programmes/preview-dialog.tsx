"use client";

import { ExerciseSheet } from "@/components/exercises/exercise-sheet";
import { ExerciseFigure } from "@/components/exercises/exercise-figure";
import type { FigureWords } from "@/components/exercises/figure-words";
import type { BuilderWords } from "@/components/programmes/builder-words";
import { doseOf, type Draft } from "@/components/programmes/programme-draft";
import { Dialog } from "@/components/ui/dialog";
import type { Dose } from "@/lib/domain/exercises/dose";
import { shownText } from "@/lib/domain/exercises/own-exercise";
import type { Side } from "@/lib/domain/exercises/side";

type PreviewDialogProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly draft: Draft;
  readonly words: BuilderWords;
  readonly sayDose: (dose: Dose, side: Side) => string;
};

/** For staff, who know the exercise by its name; the patient's page describes the whole movement. */
const figureWords = (name: string): FigureWords => ({
  alt: `${name}, in movement`,
  stills: [`${name}, start`, `${name}, movement`, `${name}, end`],
  stop: "Stop the movement",
  ofBasis: "The pictures show the exercise that this one is based on. The patient is told so.",
});

/** The plan in the patient's words and sizes, before it is assigned. */
export function PreviewDialog({ open, onClose, draft, words, sayDose }: PreviewDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title="As the patient sees it" closeLabel="Close the preview">
      <div data-door="patient" className="space-y-6">
        <div>
          <h2>{draft.title || "Your plan"}</h2>
          {draft.noteToPatient && <p>{draft.noteToPatient}</p>}
        </div>
        {draft.items.map((item) => {
          const dose = doseOf(item);
          const { name, cues, faults } = shownText(words.exercises, item);
          return (
            <div key={item.key} className="rounded-door border border-line p-4">
              <ExerciseSheet
                headingLevel="h3"
                name={name}
                dose={dose ? sayDose(dose, item.side || "both") : ""}
                steps={cues}
                fault={faults[0]}
                words={{ steps: "How to do it", fault: "Common mistake:" }}
                note={item.note}
                picture={
                  <ExerciseFigure
                    id={item.exerciseId}
                    own={item.own}
                    words={figureWords(name)}
                    mirrored={item.side === "left"}
                  />
                }
              />
            </div>
          );
        })}
      </div>
    </Dialog>
  );
}
