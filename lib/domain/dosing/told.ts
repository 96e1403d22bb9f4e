import type { DoseAction } from "@/lib/domain/dosing/propose-dose";

/** What a patient is told of a change the rules proposed. Words: messages session.told.<key>. */
export const TOLD = ["welcome-back", "lighter", "more"] as const;
export type Told = (typeof TOLD)[number];

const TOLD_OF: Readonly<Partial<Record<DoseAction, Told>>> = {
  restart: "welcome-back",
  stepDown: "lighter",
  easier: "lighter",
  progress: "more",
};

/** One sentence for all changes of a version, the gentlest first; "" where nothing changed. */
export function toldOf(actions: readonly DoseAction[]): Told | "" {
  const told = actions.flatMap((action) => TOLD_OF[action] ?? []);
  return TOLD.find((one) => told.includes(one)) ?? "";
}

/** Within bounds: a dose of the same exercise moves by rule. Another exercise is always a clinician's answer. */
export function isWithinBounds({
  change,
}: Readonly<{ change: Readonly<{ field: string }> | null }>): boolean {
  return change !== null && change.field !== "exerciseId";
}
