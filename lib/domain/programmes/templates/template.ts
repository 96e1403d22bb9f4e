import { doseFields, doseFromFields, type DoseFields } from "@/lib/domain/exercises/dose";
import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";

/** A versioned starting point; `phase` is the phase it is made for, every item is allowed in it. */
export type ProgrammeTemplate = {
  readonly id: string;
  readonly version: number;
  readonly phase: Phase;
  readonly items: readonly ProgrammeItem[];
};

/** An item with the catalogue's default dose, some numbers of it changed. Throws where the source leaves the side open. */
export function templateItem(exerciseId: ExerciseId, change: DoseFields = {}): ProgrammeItem {
  const { defaultDose, defaultSide } = exerciseById(exerciseId);
  const dose = doseFromFields({ ...doseFields(defaultDose), ...change }, defaultDose.repeat?.for);
  if (!dose || !defaultSide) throw new Error(`${exerciseId} needs a dose and a side`);
  return { exerciseId, dose, side: defaultSide };
}
