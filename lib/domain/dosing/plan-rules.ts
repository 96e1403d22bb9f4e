import { type Climb, climbBack, type Return } from "@/lib/domain/dosing/climb-back";
import type { ResponseClass } from "@/lib/domain/dosing/classify-response";
import type { DoseReason } from "@/lib/domain/dosing/dose-reasons";
import type { DosedItem, ItemLog } from "@/lib/domain/dosing/item-log";
import { restartAfter } from "@/lib/domain/dosing/lapse";
import { addsLoad, mayAddLoad, type Practised } from "@/lib/domain/dosing/load-gate";
import { daysBetween } from "@/lib/domain/dosing/days";
import type { PlanProposal } from "@/lib/domain/dosing/plan-change";
import type { DoseProposal } from "@/lib/domain/dosing/propose-dose";
import type { DosingNumbers } from "@/lib/domain/dosing/settings";
import type { SideCorrection } from "@/lib/domain/dosing/side-gap";
import type { StretchRest } from "@/lib/domain/dosing/stretch-rest";
import { exerciseById } from "@/lib/domain/exercises/exercise";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";

/** What of the whole plan bears on one item. */
export type PlanSituation = Readonly<{
  item: ProgrammeItem;
  dosed: DosedItem;
  /** Sessions of the item at its present dose, oldest first. */
  history: readonly ItemLog[];
  today: string;
  numbers: DosingNumbers;
  /** Days in a row, up to the last, on which something of the present version was red. */
  redsInARow: number;
  rest: StretchRest | null;
  /** Null where no longer lapse has ended. */
  back: Return | null;
  hinge: readonly Practised[];
  /** The same movement without load. */
  pattern: readonly Practised[];
  correction: SideCorrection;
  /** The item of the other side, where each side stands for itself. */
  otherSide: Readonly<{ sets: number }> | null;
}>;

type Rule = (base: DoseProposal, situation: PlanSituation) => PlanProposal | null;

const LOWERS: readonly string[] = ["pause", "restart", "easier", "stepDown"];

/** First match; what holds or lowers comes before anything that rises, and one thing moves at a time. */
const RULES: readonly Rule[] = [
  (base) => (base.action === "pause" ? base : null),
  restarted,
  extraSetGone,
  stretchResting,
  (base) => (base.action === "easier" || base.action === "stepDown" ? base : null),
  wholePlanDown,
  easierNextTime,
  climbing,
  loadWaits,
  extraSet,
];

/** What the rules propose for an item once the whole plan is looked at (DOSE-2, DOSE-4, DOSE-6, DOSE-8, DOSE-9). */
export function withPlanRules(base: DoseProposal, situation: PlanSituation): PlanProposal {
  for (const rule of RULES) {
    const proposal = rule(base, situation);
    if (proposal) return proposal;
  }
  return base;
}

/** After a longer lapse the load goes down with the volume; after a fresh start the easier variant is offered with it. */
function restarted(
  base: DoseProposal,
  { dosed, history, today, numbers }: PlanSituation,
): PlanProposal | null {
  if (base.action !== "restart" || base.change?.field !== "volume") return null;
  const last = history.at(-1);
  const restart = last && restartAfter(daysBetween(last.date, today), numbers);
  if (restart?.kind !== "lighter") return base;
  const { loadFactor, easierVariant } = restart;
  const change = loadFactor === 1 || dosed.loadKg === null ? base.change : { ...base.change, loadFactor };
  return { ...base, change, ...(easierVariant && easierOf(dosed)) };
}

function easierOf({ exerciseId: from, easierId: to }: DosedItem): Pick<PlanProposal, "easier"> {
  return to === null ? {} : { easier: { field: "exerciseId", from, to } };
}

/** A red on the weaker side takes its extra set away; two tests without a gap make the sets equal. */
function extraSetGone(
  base: DoseProposal,
  { item, otherSide, correction }: PlanSituation,
): PlanProposal | null {
  const more = otherSide === null ? 0 : item.dose.sets - otherSide.sets;
  if (more <= 0 || !(base.class === "red" || correction.kind === "equal")) return null;
  const { work, sets } = item.dose;
  const amount =
    work.kind === "reps"
      ? { reps: work.reps }
      : work.kind === "hold"
        ? { holdSeconds: work.holdSeconds }
        : null;
  if (amount === null) return null;
  return {
    ...{ class: base.class, triage: base.triage, action: "equalSets", rule: "DOSE-8" },
    ...{ change: { field: "sets", from: sets, to: sets - more, ...amount } },
    reason: base.class === "red" ? "weak-side-red" : "sides-equal",
  };
}

function stretchResting(base: DoseProposal, { item, rest }: PlanSituation): PlanProposal | null {
  if (rest === null || rest.because === "flare" || !isStatic(item)) return null;
  const change = { field: "rest", until: rest.until } as const;
  const { class: last, triage } = base;
  return { class: last, triage, action: "rest", change, rule: "DOSE-4", reason: "stretch-rest" };
}

const isStatic = ({ exerciseId }: ProgrammeItem) => exerciseById(exerciseId).category === "static-stretch";

/** TR-10, DOSE-9: two red sessions in a row lower what was not red too. */
function wholePlanDown(base: DoseProposal, { redsInARow, numbers }: PlanSituation): PlanProposal | null {
  if (redsInARow < numbers.redsToStepDown) return null;
  const change = { field: "volume", factor: numbers.stepDownFactor } as const;
  return { ...base, action: "stepDown", change, rule: "DOSE-9", reason: "plan-reds" };
}

/** DOSE-9: a sharp pain that went is no red, and still the easier variant comes next time. */
function easierNextTime(base: DoseProposal, { dosed, history }: PlanSituation): PlanProposal | null {
  const last = history.at(-1);
  if (last?.quality !== "sharp" || last.sharpSettled5min !== true || dosed.easierId === null) return null;
  const change = { field: "exerciseId", from: dosed.exerciseId, to: dosed.easierId } as const;
  return { ...base, action: "easier", change, rule: "DOSE-9", reason: "sharp-gone" };
}

function climbing(base: DoseProposal, { dosed, back, today, numbers }: PlanSituation): PlanProposal | null {
  if (back === null || LOWERS.includes(base.action) || base.class !== "green") return null;
  const climb: Climb = climbBack(dosed, back, today, numbers);
  if (climb === "free") return null;
  if (climb === "locked") return holding(base, "DOSE-6", "after-lapse");
  return { ...base, action: "progress", change: climb.change, rule: "DOSE-6", reason: "climbing" };
}

function loadWaits(base: DoseProposal, { hinge, pattern, numbers }: PlanSituation): PlanProposal | null {
  if (!addsLoad(base.change) || base.action !== "progress" || mayAddLoad(hinge, pattern, numbers))
    return null;
  return holding(base, "DOSE-2", "load-gate");
}

function extraSet(base: DoseProposal, { item, correction, otherSide }: PlanSituation): PlanProposal | null {
  if (correction.kind !== "weaker-first" || !correction.extraSet) return null;
  if (item.side !== "each" || otherSide !== null || base.class !== "green") return null;
  const change = { field: "side", weaker: correction.side } as const;
  return { ...base, action: "extraSet", change, rule: "DOSE-8", reason: "weaker-side" };
}

function holding(base: DoseProposal, rule: "DOSE-2" | "DOSE-6", reason: DoseReason): PlanProposal {
  return { ...base, action: "hold", change: null, rule, reason };
}

/** Days in a row, counted back from the last, with something red. */
export function redDaysInARow(days: readonly Readonly<{ day: string; class: ResponseClass }>[]): number {
  const newestFirst = [...new Set(days.map(({ day }) => day))].toSorted().toReversed();
  const isRed = (day: string) => days.some((one) => one.day === day && one.class === "red");
  const calm = newestFirst.findIndex((day) => !isRed(day));
  return calm === -1 ? newestFirst.length : calm;
}
