import type { DosedItem } from "@/lib/domain/dosing/item-log";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";

type Step<Field extends string> = Readonly<{ field: Field; from: number; to: number }>;

/** One thing that moves. Sets that rise take the reps, or the hold, down with them. */
export type DoseChange =
  | Step<"reps" | "holdSeconds" | "loadKg">
  | (Step<"sets"> & (Readonly<{ reps: number }> | Readonly<{ holdSeconds: number }>))
  | Readonly<{ field: "exerciseId"; from: string; to: string }>
  | Readonly<{ field: "volume"; factor: number }>;

const HOLD_STEP_SECONDS = 2;
/** Decimal kilograms do not add up exactly in binary. */
const ROUNDING = 1e-9;
const MILLIGRAMS = 1_000_000;

/** The first thing that can rise by its smallest step: reps, hold, sets, load, harder variant. Null when nothing is left. */
export function progressOne(item: DosedItem, numbers: DosingNumbers): DoseChange | null {
  return (
    moreReps(item) ??
    longerHold(item, numbers) ??
    moreSets(item, numbers) ??
    moreLoad(item, numbers) ??
    harderVariant(item)
  );
}

function moreReps({ reps, repsTop }: DosedItem): DoseChange | null {
  if (reps === null || repsTop === null || reps >= repsTop) return null;
  return { field: "reps", from: reps, to: reps + 1 };
}

function longerHold({ holdSeconds }: DosedItem, { holdTopSeconds }: DosingNumbers): DoseChange | null {
  if (holdSeconds === null || holdSeconds >= holdTopSeconds) return null;
  const to = Math.min(holdSeconds + HOLD_STEP_SECONDS, holdTopSeconds);
  return { field: "holdSeconds", from: holdSeconds, to };
}

function moreSets({ sets, reps, holdSeconds }: DosedItem, numbers: DosingNumbers): DoseChange | null {
  if (sets >= numbers.setsTop) return null;
  const work = reps ?? holdSeconds ?? 1;
  const most = ((100 + numbers.sessionCapPercent) * sets * work) / (100 * (sets + 1));
  const lowered = Math.max(1, Math.floor(most));
  const step = { field: "sets", from: sets, to: sets + 1 } as const;
  return reps === null ? { ...step, holdSeconds: lowered } : { ...step, reps: lowered };
}

function moreLoad({ loadKg, loadStepKg }: DosedItem, { loadStepPercent }: DosingNumbers): DoseChange | null {
  if (loadKg === null || loadStepKg === null || loadKg <= 0 || loadStepKg <= 0) return null;
  const steps = Math.max(1, Math.floor((loadKg * loadStepPercent) / (100 * loadStepKg) + ROUNDING));
  return {
    field: "loadKg",
    from: loadKg,
    to: Math.round((loadKg + steps * loadStepKg) * MILLIGRAMS) / MILLIGRAMS,
  };
}

function harderVariant({ exerciseId, harderId }: DosedItem): DoseChange | null {
  return harderId === null ? null : { field: "exerciseId", from: exerciseId, to: harderId };
}
