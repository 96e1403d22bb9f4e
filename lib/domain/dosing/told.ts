import type { PlanAction } from "@/lib/domain/dosing/plan-change";

/** What a patient is told of a change the rules proposed. Words: messages session.told.<key>. */
export const TOLD = [
  "welcome-back",
  "lighter",
  "stretch-rest",
  "equal-sides",
  "weaker-side",
  "more",
] as const;
export type Told = (typeof TOLD)[number];

const TOLD_OF: Readonly<Partial<Record<PlanAction, Told>>> = {
  restart: "welcome-back",
  stepDown: "lighter",
  easier: "lighter",
  rest: "stretch-rest",
  equalSets: "equal-sides",
  extraSet: "weaker-side",
  progress: "more",
};

/** One sentence for all changes of a version, the gentlest first; "" where nothing changed. */
export function toldOf(actions: readonly PlanAction[]): Told | "" {
  const told = actions.flatMap((action) => TOLD_OF[action] ?? []);
  return TOLD.find((one) => told.includes(one)) ?? "";
}

/** Within bounds: a dose of the same exercise moves by rule. Another exercise is always a clinician's answer. */
export function isWithinBounds({
  change,
}: Readonly<{ change: Readonly<{ field: string }> | null }>): boolean {
  return change !== null && change.field !== "exerciseId";
}
