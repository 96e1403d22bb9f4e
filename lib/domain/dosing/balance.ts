import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";

/** Sets of a week: what stretches against what strengthens and steadies (DOSE-7). */
export type Balance = Readonly<{ stretch: number; strength: number }>;

// The source says "end-range mobility" without a list; these take the back to the end of a bend or an arch.
const LUMBAR_END_RANGE: ReadonlySet<ExerciseId> = new Set(["LM03", "LM05", "LM06", "LM07"]);
const OTHER_END_RANGE: ReadonlySet<ExerciseId> = new Set(["TM03"]);
const DAYS_A_WEEK = 7;

/** Sets by what they do; a pair of sides counts once. */
export function balanceOf(done: readonly Readonly<{ exerciseId: ExerciseId; sets: number }>[]): Balance {
  const sum = (counts: (id: ExerciseId) => boolean) =>
    done.reduce((total, { exerciseId, sets }) => total + (counts(exerciseId) ? sets : 0), 0);
  return { stretch: sum(stretches), strength: sum(strengthens) };
}

/** The balance of a week as prescribed. */
export function plannedBalance(items: readonly Pick<ProgrammeItem, "exerciseId" | "dose">[]): Balance {
  return balanceOf(
    items.map(({ exerciseId, dose: { sets, timesPerDay = 1, daysPerWeek = DAYS_A_WEEK } }) => ({
      exerciseId,
      sets: sets * timesPerDay * daysPerWeek,
    })),
  );
}

function stretches(id: ExerciseId): boolean {
  return (
    exerciseById(id).category === "static-stretch" || LUMBAR_END_RANGE.has(id) || OTHER_END_RANGE.has(id)
  );
}

function strengthens(id: ExerciseId): boolean {
  const { category } = exerciseById(id);
  return category === "strength" || category === "motor-control";
}

export type BalanceWarning = "too-little-strength" | "stretch-heavy" | "stretch-light";

export type BalanceFindings = Readonly<{
  /** Bird-dog check of grade 2, or stretching made it worse: the back needs holding, not length. */
  needsStability: boolean;
  /** A flexibility test has fallen. */
  losesRange: boolean;
}>;

/** What to tell the clinician of the weeks done, oldest first; null when the balance may stand. */
export function balanceWarning(
  weeks: readonly Balance[],
  { needsStability, losesRange }: BalanceFindings,
  numbers: DosingNumbers,
): BalanceWarning | null {
  const last = weeks.at(-1);
  if (!last) return null;
  if (needsStability)
    return last.strength < numbers.strengthPerStretch * last.stretch ? "too-little-strength" : null;
  const heavy = weeks.slice(-numbers.stretchHeavyWeeks);
  if (heavy.length === numbers.stretchHeavyWeeks && heavy.every(isStretchHeavy)) return "stretch-heavy";
  return losesRange && last.strength > numbers.mostStrengthPerStretch * last.stretch ? "stretch-light" : null;
}

export function isStretchHeavy({ stretch, strength }: Balance): boolean {
  return stretch > strength;
}

/** What becomes of an item while the back needs stability: end ranges of the back hide, hip stretches keep to one set a day. */
export function whileUnstable(id: ExerciseId): "hide" | "one-set-a-day" | "open" {
  if (LUMBAR_END_RANGE.has(id)) return "hide";
  const { category, regions } = exerciseById(id);
  return category === "static-stretch" && regions.includes("hip") ? "one-set-a-day" : "open";
}
