import { type SideGap, sideGap } from "@/lib/domain/dosing/side-gap";
import type { MovementFinding } from "@/lib/domain/visit-notes/movement";

/** The gap between the sides of a measured test, by the rule of DOSE-8; null for grades, one side, or below zero. */
export function findingGap({ left, right }: Pick<MovementFinding, "left" | "right">): SideGap | null {
  if (typeof left?.value !== "number" || typeof right?.value !== "number") return null;
  return sideGap({ left: left.value, right: right.value });
}
