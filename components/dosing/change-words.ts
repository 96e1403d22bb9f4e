import type { ItemProposal } from "@/lib/domain/dosing/plan-course";
import { changedItem } from "@/lib/domain/dosing/dosed-item";
import type { DoseAction } from "@/lib/domain/dosing/propose-dose";
import type { ResponseClass } from "@/lib/domain/dosing/classify-response";
import { doseNotation } from "@/lib/domain/exercises/dose-notation";
import type { ExerciseId } from "@/lib/domain/exercises/exercise";
import type { Tone } from "@/components/ui/tone";

export const RESPONSES: Readonly<Record<ResponseClass, { readonly word: string; readonly tone: Tone }>> = {
  green: { word: "Green", tone: "success" },
  amber: { word: "Amber", tone: "warning" },
  red: { word: "Red", tone: "error" },
  unknown: { word: "Unknown", tone: "info" },
};

export const ACTIONS: Readonly<Record<DoseAction, string>> = {
  progress: "One step up",
  hold: "Same dose",
  easier: "Easier variant",
  stepDown: "Step down",
  restart: "Restart lighter",
  pause: "Wait: someone must look",
};

/** What would stand in the plan after the change; null where nothing changes. */
export function changeInWords(
  { item, proposal: { change } }: Pick<ItemProposal, "item" | "proposal">,
  nameOf: (id: ExerciseId) => string,
): string | null {
  if (change === null) return null;
  const after = changedItem(item, change);
  const [from, to] = [doseNotation(item.dose, item.side), doseNotation(after.dose, after.side)];
  return after.exerciseId === item.exerciseId ? `${from} → ${to}` : `→ ${nameOf(after.exerciseId)}, ${to}`;
}
