import { changedItem } from "@/lib/domain/dosing/dosed-item";
import type { DoseChange } from "@/lib/domain/dosing/progress-one";
import type { DoseAction, DoseProposal } from "@/lib/domain/dosing/propose-dose";
import { STEP } from "@/lib/domain/exercises/dose-bounds";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";

/** What the rules may do to an item of a plan: a dose moves, or the item is split by sides, or leaves the plan. */
export type PlanChange =
  | DoseChange
  /** After a longer lapse the load goes down with the volume (DOSE-6). */
  | Readonly<{ field: "volume"; factor: number; loadFactor: number }>
  /** Each side for itself, the weaker one first and with a set more (DOSE-8). */
  | Readonly<{ field: "side"; weaker: "left" | "right" }>
  /** It rests until that day (DOSE-4). */
  | Readonly<{ field: "rest"; until: string }>;

export type PlanAction = DoseAction | "extraSet" | "equalSets" | "rest";
export type PlanProposal = Pick<DoseProposal, "class" | "triage" | "reason"> &
  Readonly<{
    action: PlanAction;
    change: PlanChange | null;
    /** The easier variant that may come with it, if a clinician wants so (DOSE-6). */
    easier?: PlanChange;
    rule: DoseProposal["rule"] | "DOSE-4" | "DOSE-5" | "DOSE-8";
  }>;

/** What a clinician's answer makes of an item: the proposed change, on the easier variant where that was chosen. */
export function answeredItems(
  item: ProgrammeItem,
  { change, easier }: Pick<PlanProposal, "change" | "easier">,
  withEasier: boolean,
): readonly ProgrammeItem[] {
  const changes = [...(withEasier && easier ? [easier] : []), ...(change ? [change] : [])];
  return changes.reduce<readonly ProgrammeItem[]>(
    (items, one) => items.flatMap((each) => changedItems(each, one)),
    [item],
  );
}

/** What stands in the plan in the item's place after a change. */
export function changedItems(item: ProgrammeItem, change: PlanChange): readonly ProgrammeItem[] {
  if (change.field === "rest") return [];
  if (change.field === "side") return splitBySide(item, change.weaker);
  const changed = changedItem(item, change);
  return ["loadFactor" in change ? { ...changed, dose: lighter(changed.dose, change.loadFactor) } : changed];
}

function splitBySide(item: ProgrammeItem, weaker: "left" | "right"): readonly ProgrammeItem[] {
  const more = { ...item, side: weaker, dose: { ...item.dose, sets: item.dose.sets + 1 } };
  return [more, { ...item, side: weaker === "left" ? "right" : "left" }];
}

function lighter(dose: ProgrammeItem["dose"], factor: number): ProgrammeItem["dose"] {
  const { loadKg } = dose;
  if (loadKg === undefined) return dose;
  return {
    ...dose,
    loadKg: Math.max(STEP.loadKg, Math.floor((loadKg * factor) / STEP.loadKg) * STEP.loadKg),
  };
}
