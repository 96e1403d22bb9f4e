import { applyChange } from "@/lib/domain/dosing/apply-change";
import type { DosedItem } from "@/lib/domain/dosing/item-log";
import type { DoseChange } from "@/lib/domain/dosing/progress-one";
import type { Dose, DoseWork } from "@/lib/domain/exercises/dose";
import { STEP } from "@/lib/domain/exercises/dose-bounds";
import { exerciseById, type ExerciseId, isExerciseId } from "@/lib/domain/exercises/exercise";
import { sidesAllowed } from "@/lib/domain/exercises/side";
import { variantsOf } from "@/lib/domain/exercises/variants";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";

/** Whether DOSE-2 can move the dose: it counts repetitions or seconds held. Walks, distances and breaths move by hand. */
export function isDosable({ work }: Dose): boolean {
  return work.kind === "reps" || work.kind === "hold";
}

/** A prescribed item as the rules move it. `mayOffer` leaves out variants that something stands against. */
export function dosedItem(
  { exerciseId, dose, side }: ProgrammeItem,
  phase: Phase,
  mayOffer: (id: ExerciseId) => boolean,
): DosedItem {
  const { loadKg = null, sets } = dose;
  const { easier, harder } = variantsOf(exerciseId);
  const offered = (id: ExerciseId | null) =>
    id !== null && exerciseById(id).phases.includes(phase) && mayOffer(id) ? id : null;
  return {
    ...{ exerciseId, sets, side, loadKg },
    ...countsOf(exerciseId, dose.work),
    loadStepKg: loadKg === null ? null : STEP.loadKg,
    harderId: isDosable(dose) ? offered(harder) : null,
    easierId: offered(easier),
  };
}

function countsOf(id: ExerciseId, work: DoseWork): Pick<DosedItem, "reps" | "repsTop" | "holdSeconds"> {
  switch (work.kind) {
    case "reps":
      return {
        ...{ reps: work.reps, repsTop: exerciseById(id).doseRange.reps?.[1] ?? null },
        holdSeconds: work.holdSeconds ?? null,
      };
    case "hold":
      return { reps: null, repsTop: null, holdSeconds: work.holdSeconds };
    default:
      return { reps: null, repsTop: null, holdSeconds: null };
  }
}

/** The item after a change. Another exercise starts at its own default dose, the bottom of its range. */
export function changedItem(item: ProgrammeItem, change: DoseChange): ProgrammeItem {
  if (change.field === "exerciseId") return isExerciseId(change.to) ? variantItem(item, change.to) : item;
  const { dose } = item;
  if (change.field === "volume" && !isDosable(dose)) return { ...item, dose: lessOf(dose, change.factor) };
  const moved = applyChange(
    dosedItem(item, "C", () => true),
    change,
  );
  const work = workOf(dose.work, moved);
  return {
    ...item,
    dose: { ...dose, sets: moved.sets, work, ...(moved.loadKg !== null && { loadKg: moved.loadKg }) },
  };
}

function variantItem({ dose, side }: ProgrammeItem, to: ExerciseId): ProgrammeItem {
  const { defaultDose, defaultSide, sided } = exerciseById(to);
  const { timesPerDay, daysPerWeek } = dose;
  return {
    exerciseId: to,
    dose: { ...defaultDose, ...(timesPerDay && { timesPerDay }), ...(daysPerWeek && { daysPerWeek }) },
    side: sidesAllowed(sided).includes(side) ? side : (defaultSide ?? "each"),
  };
}

function workOf(work: DoseWork, { reps, holdSeconds }: DosedItem): DoseWork {
  if (work.kind === "reps" && reps !== null)
    return { kind: "reps", reps, ...(holdSeconds !== null && { holdSeconds }) };
  return work.kind === "hold" && holdSeconds !== null ? { kind: "hold", holdSeconds } : work;
}

const SHORTEST_SECONDS = 15;
const STEP_SECONDS = 15;

/** Less of a walk, a distance or breaths; times go in quarter minutes. Never nothing. */
function lessOf(dose: Dose, factor: number): Dose {
  const { work } = dose;
  const less = (value: number) => Math.max(1, Math.floor(value * factor));
  switch (work.kind) {
    case "time":
      return {
        ...dose,
        work: {
          kind: "time",
          seconds: Math.max(SHORTEST_SECONDS, less(work.seconds / STEP_SECONDS) * STEP_SECONDS),
        },
      };
    case "distance":
      return { ...dose, work: { kind: "distance", metres: less(work.metres) } };
    case "breaths":
      return { ...dose, work: { kind: "breaths", breaths: less(work.breaths) } };
    case "reps":
    case "hold":
      return dose;
  }
}
