import { classifyAll, type Response, type ResponseClass } from "@/lib/domain/dosing/classify-response";
import { daysBetween } from "@/lib/domain/dosing/days";
import type { DosedItem, ItemLog } from "@/lib/domain/dosing/item-log";
import { restartAfter } from "@/lib/domain/dosing/lapse";
import { morningsClimb, weekOf } from "@/lib/domain/dosing/mornings";
import { type DoseChange, progressOne } from "@/lib/domain/dosing/progress-one";
import type { DoseReason } from "@/lib/domain/dosing/dose-reasons";
import { DOSING_DEFAULTS, type DosingNumbers } from "@/lib/domain/dosing/settings";
import type { Phase } from "@/lib/domain/exercises/written-exercise";
import type { RuleId } from "@/lib/domain/triage/rule-ids";
import { interrupts, type Tier } from "@/lib/domain/triage/tiers";

export type DoseInput = Readonly<{
  phase: Phase;
  /** YYYY-MM-DD */
  today: string;
  /** The highest alert still open. */
  openTier: Tier;
  item: DosedItem;
  /** Sessions of this item at its present dose, oldest first. */
  history: readonly ItemLog[];
}>;

export type DoseAction = "progress" | "hold" | "easier" | "stepDown" | "restart" | "pause";
type DoseRule = "DOSE-2" | "DOSE-6" | "DOSE-9";

export type DoseProposal = Readonly<{
  /** Of the last session; null when there is none. */
  class: ResponseClass | null;
  triage: RuleId | null;
  action: DoseAction;
  change: DoseChange | null;
  rule: DoseRule;
  reason: DoseReason;
}>;

type Outcome = Pick<DoseProposal, "action" | "change" | "rule" | "reason">;
type Situation = DoseInput &
  Readonly<{
    last: ItemLog;
    lastClass: ResponseClass;
    classes: readonly ResponseClass[];
    numbers: DosingNumbers;
  }>;

/** What the rules propose for one item (DOSE-2, DOSE-6, DOSE-9). A person accepts, or has said that rules may. */
export function proposeDose(input: DoseInput, numbers: DosingNumbers = DOSING_DEFAULTS): DoseProposal {
  const responses = classifyAll(input.history, input.phase, numbers);
  const answered = responses.at(-1) ?? { class: null, triage: null };
  if (interrupts(input.openTier)) return { ...answered, ...without("pause", "DOSE-9", "alert-open") };
  return { ...answered, ...byLastSession(input, responses, numbers) };
}

function byLastSession(input: DoseInput, responses: readonly Response[], numbers: DosingNumbers): Outcome {
  const last = input.history.at(-1);
  const lastClass = responses.at(-1)?.class;
  if (!last || !lastClass) return without("hold", "DOSE-9", "no-session");
  const situation = { ...input, last, lastClass, numbers, classes: responses.map((one) => one.class) };
  return afterReds(situation) ?? afterLapse(situation) ?? BY_CLASS[lastClass](situation);
}

const BY_CLASS: Readonly<Record<ResponseClass, (situation: Situation) => Outcome>> = {
  red: afterRed,
  amber: afterAmber,
  unknown: () => without("hold", "DOSE-2", "morning-unknown"),
  green: afterGreen,
};

function afterReds({ classes, numbers }: Situation): Outcome | null {
  return endsWith(classes, "red", numbers.redsToPause) ? without("pause", "DOSE-9", "reds-in-a-row") : null;
}

function afterLapse({ last, today, numbers }: Situation): Outcome | null {
  const restart = restartAfter(daysBetween(last.date, today), numbers);
  if (restart.kind === "same") return null;
  if (restart.kind === "close") return without("pause", "DOSE-6", "away-too-long");
  const change = { field: "volume", factor: restart.volumeFactor } as const;
  return { action: "restart", change, rule: "DOSE-6", reason: "away" };
}

function afterRed({ item, classes, numbers }: Situation): Outcome {
  const again = endsWith(classes, "red", numbers.redsToStepDown);
  const easier = again ? null : easierVariant(item, "red-easier");
  if (easier) return easier;
  const change = { field: "volume", factor: numbers.stepDownFactor } as const;
  return { action: "stepDown", change, rule: "DOSE-2", reason: again ? "red-again" : "red-no-easier" };
}

function afterAmber({ item, classes, numbers }: Situation): Outcome {
  const easier = endsWith(classes, "amber", numbers.ambersToEase)
    ? easierVariant(item, "ambers-in-a-row")
    : null;
  return easier ?? without("hold", "DOSE-2", "amber");
}

function afterGreen(situation: Situation): Outcome {
  const held = heldBack(situation);
  if (held) return without("hold", "DOSE-2", held);
  const change = progressOne(situation.item, situation.numbers);
  return change
    ? { action: "progress", change, rule: "DOSE-2", reason: "greens" }
    : without("hold", "DOSE-2", "at-the-top");
}

/** What keeps a green item at its dose; null when it may rise. */
function heldBack({ history, today, last, classes, openTier, numbers }: Situation): DoseReason | null {
  if (morningsClimb(history, today, numbers)) return "mornings-climb";
  if (greensSinceTrouble(classes) < numbers.greensToProgress) return "few-greens";
  if (!last.formOK) return "form";
  if (last.repsDone < last.target) return "short-of-target";
  if (openTier === "soon") return "alert-soon";
  return weekOf(history, today).length < numbers.sessionsToProgress ? "few-sessions" : null;
}

/** An unanswered morning neither counts nor breaks. */
function greensSinceTrouble(classes: readonly ResponseClass[]): number {
  const trouble = classes.findLastIndex((one) => one === "amber" || one === "red");
  return classes.slice(trouble + 1).filter((one) => one === "green").length;
}

function endsWith(classes: readonly ResponseClass[], wanted: ResponseClass, count: number): boolean {
  return classes.length >= count && classes.slice(-count).every((one) => one === wanted);
}

function easierVariant({ exerciseId, easierId }: DosedItem, reason: DoseReason): Outcome | null {
  if (easierId === null) return null;
  return {
    action: "easier",
    change: { field: "exerciseId", from: exerciseId, to: easierId },
    rule: "DOSE-2",
    reason,
  };
}

function without(action: "hold" | "pause", rule: DoseRule, reason: DoseReason): Outcome {
  return { action, change: null, rule, reason };
}
