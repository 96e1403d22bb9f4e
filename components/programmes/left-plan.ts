import type { Draft } from "@/components/programmes/programme-draft";
import type { SaveTarget } from "@/components/programmes/save-problem";
import { readTab, writeTab } from "@/lib/client/tab-store";

/** Whose plan it is and who builds it: nobody else of this browser is shown it. */
export type PlanPlace = { readonly owner: string; readonly patientId: string };
/** A plan that was changed and not saved, and what it was to become. */
export type LeftPlan = { readonly draft: Draft; readonly target: SaveTarget };

const keyOf = ({ owner, patientId }: PlanPlace) => `plumbline-plan:${owner}:${patientId}`;

export const leavePlan = (place: PlanPlace, left: LeftPlan): void =>
  writeTab(keyOf(place), JSON.stringify(left));

export const forgetPlan = (place: PlanPlace): void => writeTab(keyOf(place), null);

/** What may be gone on with, and for which record it was begun. */
export type OfferedPlan = LeftPlan & { readonly patientId: string; readonly isOfMerged: boolean };

/**
 * What this person left for this patient, or else for a record that has become part of this one: what was to be assigned
 * there is to be assigned here. Null where nothing.
 */
export function offeredPlan(place: PlanPlace, mergedIds: readonly string[]): OfferedPlan | null {
  for (const patientId of [place.patientId, ...mergedIds]) {
    const left = readLeftPlan({ owner: place.owner, patientId });
    if (left === null) continue;
    const target =
      left.target.kind === "assign" ? { ...left.target, patientId: place.patientId } : left.target;
    return { draft: left.draft, target, patientId, isOfMerged: patientId !== place.patientId };
  }
  return null;
}

/** What this person left of a plan for this patient in this tab; null where nothing. */
export function readLeftPlan(place: PlanPlace): LeftPlan | null {
  const kept = readTab(keyOf(place));
  return kept === null ? null : (JSON.parse(kept) as LeftPlan);
}
