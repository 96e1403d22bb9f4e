import type { ExerciseId } from "@/lib/domain/exercises/exercise";

/**
 * What stands against a plan. `must`: mended, or kept with a reason that stays with the version. `advice` may be passed
 * over. `key` stays the same while the reason does, so that an override can name it.
 */
export type PlanFinding = Readonly<{
  key: string;
  rule: "DOSE-1" | "DOSE-2" | "DOSE-3" | "DOSE-7" | "DOSE-8" | "spec-4.1" | "short-plan";
  weight: "must" | "advice";
  index: number | null;
  exerciseId: ExerciseId | null;
  /** Below "programme" in the messages; `values` leaves out the exercise's name. */
  messageKey: string;
  values: Readonly<Record<string, string | number>>;
}>;

/** A rule that was overridden, as a version keeps it. */
export type KeptOverride = Pick<PlanFinding, "key" | "exerciseId" | "messageKey" | "values"> &
  Readonly<{ reason: string }>;

/** One finding; what it leaves out is said of the whole plan. */
export function finding(
  found: Omit<PlanFinding, "key" | "index" | "exerciseId" | "values"> & Partial<PlanFinding>,
): PlanFinding {
  const { exerciseId = null, index = null, values = {}, messageKey } = found;
  return {
    ...found,
    key: exerciseId ? `${messageKey}:${exerciseId}` : messageKey,
    index,
    exerciseId,
    values,
  };
}

/** What must be mended, or kept with a reason that is given here. */
export function notOverridden(
  findings: readonly PlanFinding[],
  overrides: readonly Readonly<{ key: string; reason: string }>[],
): readonly PlanFinding[] {
  const kept = new Set(overrides.filter(({ reason }) => reason.trim() !== "").map(({ key }) => key));
  return findings.filter(({ key, weight }) => weight === "must" && !kept.has(key));
}
