import type { Draft } from "@/components/programmes/programme-draft";
import type { SaveTarget } from "@/components/programmes/use-save-programme";
import { readTab, writeTab } from "@/lib/client/tab-store";

/** Whose plan it is and who builds it: nobody else of this browser is shown it. */
export type PlanPlace = { readonly owner: string; readonly patientId: string };
/** A plan that was changed and not saved, and what it was to become. */
export type LeftPlan = { readonly draft: Draft; readonly target: SaveTarget };

const keyOf = ({ owner, patientId }: PlanPlace) => `plumbline-plan:${owner}:${patientId}`;

export const leavePlan = (place: PlanPlace, left: LeftPlan): void =>
  writeTab(keyOf(place), JSON.stringify(left));

export const forgetPlan = (place: PlanPlace): void => writeTab(keyOf(place), null);

/** What this person left of a plan for this patient in this tab; null where nothing. */
export function readLeftPlan(place: PlanPlace): LeftPlan | null {
  const kept = readTab(keyOf(place));
  return kept === null ? null : (JSON.parse(kept) as LeftPlan);
}
