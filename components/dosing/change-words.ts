import type { ItemProposal } from "@/lib/domain/dosing/plan-course";
import { answeredItems, changedItems, type PlanAction } from "@/lib/domain/dosing/plan-change";
import type { ResponseClass } from "@/lib/domain/dosing/classify-response";
import { doseNotation } from "@/lib/domain/exercises/dose-notation";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import { plainDate } from "@/lib/domain/visits/clinic-time";
import type { Tone } from "@/components/ui/tone";

export const RESPONSES: Readonly<Record<ResponseClass, { readonly word: string; readonly tone: Tone }>> = {
  green: { word: "Green", tone: "success" },
  amber: { word: "Amber", tone: "warning" },
  red: { word: "Red", tone: "error" },
  unknown: { word: "Not known", tone: "info" },
};

export const ACTIONS: Readonly<Record<PlanAction, string>> = {
  progress: "One step up",
  hold: "Same dose",
  easier: "Easier variant",
  stepDown: "Step down",
  restart: "Restart lighter",
  extraSet: "A set more for one side",
  equalSets: "Equal sets",
  rest: "Rest this stretch",
  pause: "Wait: someone must look",
};

/** What would stand in the plan with the easier variant, where one is offered. */
export function easierInWords(
  { item, proposal }: Pick<ItemProposal, "item" | "proposal">,
  nameOf: (id: ExerciseId) => string,
): string | null {
  if (proposal.easier === undefined) return null;
  const [after] = answeredItems(item, proposal, true);
  return after ? `${nameOf(after.exerciseId)}, ${doseNotation(after.dose, after.side)}` : null;
}

/** What would stand in the plan after the change; null where nothing changes. */
export function changeInWords(
  { item, proposal: { change } }: Pick<ItemProposal, "item" | "proposal">,
  nameOf: (id: ExerciseId) => string,
): string | null {
  if (change === null) return null;
  if (change.field === "rest")
    return `→ out of the programme, until ${plainDate(new Date(change.until))} at least`;
  const after = changedItems(item, change);
  const to = after.map(({ dose, side }) => doseNotation(dose, side)).join(" and ");
  const other = after.find(({ exerciseId }) => exerciseId !== item.exerciseId);
  return other ? `→ ${nameOf(other.exerciseId)}, ${to}` : `${doseNotation(item.dose, item.side)} → ${to}`;
}
