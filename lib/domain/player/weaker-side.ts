import { sideCorrection, type SideTest } from "@/lib/domain/dosing/side-gap";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { type LoggedSide, type Side, sidesToLog } from "@/lib/domain/exercises/side";

/** The exercises whose logged amounts test a side (DOSE-8); the third, HM01, is measured in degrees by the clinic. */
export const SIDE_TESTS: readonly ExerciseId[] = ["LS08", "HS02"];

/** The side to begin with, where two tests at least a week apart ask for it. */
export function weakerSide(tests: readonly SideTest[], numbers: DosingNumbers): "left" | "right" | null {
  const correction = sideCorrection(tests, null, numbers);
  return correction.kind === "weaker-first" ? correction.side : null;
}

/** The sides of an item in the order they are done. */
export function sidesInOrder(side: Side, weaker: "left" | "right" | null): readonly LoggedSide[] {
  const sides = sidesToLog(side);
  return weaker === null ? sides : sides.toSorted((one) => (one === weaker ? -1 : 1));
}
