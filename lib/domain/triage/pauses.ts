import { QUESTION_RULES } from "@/lib/domain/triage/question-rules";
import type { Firing, PauseClass } from "@/lib/domain/triage/rule";
import type { RuleId } from "@/lib/domain/triage/rule-ids";
import { interrupts, type Tier } from "@/lib/domain/triage/tiers";

/** Under this age a plan is led by a clinician only (NG59 covers 16 and over). */
const SELF_DIRECTED_AGE = 16;

const COLUMN: ReadonlyMap<RuleId, readonly PauseClass[]> = new Map(
  QUESTION_RULES.map(({ id, pauses }) => [id, pauses]),
);
const TREND_PAUSES: readonly PauseClass[] = ["loaded"];

/** What one rule holds at "soon". The table's "all" is for urgent and emergency: here it holds loaded work. */
function heldAtSoon(id: RuleId, age: number): readonly PauseClass[] {
  switch (id) {
    case "RF-H01":
      return ["day"];
    case "RF-J03":
      return age < SELF_DIRECTED_AGE ? ["all"] : [];
    case "TR-10":
      return ["all"];
    default:
      return (COLUMN.get(id) ?? TREND_PAUSES).map((held) => (held === "all" ? "loaded" : held));
  }
}

export function inPauseOrder(classes: readonly PauseClass[]): PauseClass[] {
  return [...new Set(classes)].sort();
}

/** What the winning tier holds back in the plan, sorted. */
export function pausesFor(fired: readonly Firing[], winning: Tier, age: number): PauseClass[] {
  if (interrupts(winning)) return ["all"];
  const ids = fired.filter(({ tier }) => tier === winning).map(({ id }) => id);
  if (winning === "soon") return inPauseOrder(ids.flatMap((id) => heldAtSoon(id, age)));
  return winning === "routine" && ids.includes("RF-H01") ? ["item"] : [];
}
