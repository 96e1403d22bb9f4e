import type { AnswerKey, ChangeKey, YesNoKey } from "@/lib/domain/triage/answers";
import type { Facts } from "@/lib/domain/triage/facts";
import type { CombinationId, QuestionRuleId, RuleId, TrendId } from "@/lib/domain/triage/rule-ids";
import type { Tier } from "@/lib/domain/triage/tiers";

/** What a rule holds back in the plan. day: the rest of today; item: that exercise only. */
export const PAUSE_CLASSES = [
  "all",
  "day",
  "extension",
  "impact",
  "item",
  "loaded",
  "neck",
  "provoking",
] as const;
export type PauseClass = (typeof PAUSE_CLASSES)[number];

/** Patient texts, in the order they are shown. Words: messages/<language>/triage.json. */
export const MESSAGE_CODES = [
  "P-999",
  "P-CES",
  "P-HOSP",
  "P-PREG",
  "P-CRISIS",
  "P-URG-CES",
  "P-URG-LEG",
  "P-URG-BONE",
  "P-URG-CLOT",
  "P-URG-NECK",
  "P-URG",
  "P-STOP",
  "P-SOON",
  "P-MOOD",
  "P-NOTE",
  "P-DOMS",
  "P-NET",
] as const;
export type MessageCode = (typeof MESSAGE_CODES)[number];

/** null: the rule did not fire. "none": it fired and is listed, but raises nothing. */
export type TierOf = (facts: Facts) => Tier | null;

export type AnswerKind = "change-coded" | "yes-no" | "score" | "after-walk" | "age";

/** A question rule as the clinical table has it. pauses: the table's column for the tiers below urgent. */
export type QuestionRule = Readonly<{
  id: QuestionRuleId;
  asks: readonly AnswerKey[];
  answer: AnswerKind;
  tier: TierOf;
  message: MessageCode;
  pauses: readonly PauseClass[];
  source: string;
}>;

export type Firing = Readonly<{ id: RuleId; tier: Tier }>;

/** Reads the facts, and the question rules that fired on them. */
export type Combination = Readonly<{
  id: CombinationId;
  tier: (facts: Facts, fired: readonly Firing[]) => Tier | null;
  source: string;
}>;

export type TrendRule = Readonly<{ id: TrendId; tier: TierOf; source: string }>;

type ChangeTiers = Readonly<{ newly: Tier; worse?: Tier; oldUnconfirmed: Tier; baseline: Tier }>;

/** The tier of a change-coded answer: "worse" counts as new unless it has its own tier. */
export function changeCoded(key: ChangeKey, tiers: ChangeTiers): TierOf {
  return (facts) => {
    if (facts.answers[key] === "WORSE") return tiers.worse ?? tiers.newly;
    if (facts.newly(key)) return tiers.newly;
    if (facts.oldUnconfirmed(key)) return tiers.oldUnconfirmed;
    return facts.oldConfirmed(key) ? tiers.baseline : null;
  };
}

/** One tier for yes and not sure. */
export function whenYes(key: YesNoKey, tier: Tier): TierOf {
  return (facts) => (facts.yes(key) ? tier : null);
}

/** One tier for whoever the condition holds for. */
export function when<Args extends readonly unknown[]>(
  tier: Tier,
  condition: (...args: Args) => boolean,
): (...args: Args) => Tier | null {
  return (...args) => (condition(...args) ? tier : null);
}
