import type { TriageInput } from "@/lib/domain/triage/answers";
import { COMBINATIONS } from "@/lib/domain/triage/combinations";
import { type Facts, factsOf } from "@/lib/domain/triage/facts";
import { messagesFor } from "@/lib/domain/triage/messages";
import { pausesFor } from "@/lib/domain/triage/pauses";
import { QUESTION_RULES } from "@/lib/domain/triage/question-rules";
import type {
  Combination,
  Firing,
  MessageCode,
  PauseClass,
  QuestionRule,
  TrendRule,
} from "@/lib/domain/triage/rule";
import type { RuleId } from "@/lib/domain/triage/rule-ids";
import { RULE_SET_VERSION, type RuleSetVersion } from "@/lib/domain/triage/rule-set-version";
import { higher, type Tier } from "@/lib/domain/triage/tiers";
import { TREND_RULES } from "@/lib/domain/triage/trends";

export type Decision = Readonly<{
  tier: Tier;
  /** In the order of the clinical tables. */
  fired: readonly RuleId[];
  /** Sorted. */
  pause: readonly PauseClass[];
  /** In the order patients see them; the red list always closes it. */
  messages: readonly MessageCode[];
  ruleSet: RuleSetVersion;
}>;

export type RuleSet = Readonly<{
  questions: readonly QuestionRule[];
  combinations: readonly Combination[];
  trends: readonly TrendRule[];
}>;

export const RULE_SET: RuleSet = {
  questions: QUESTION_RULES,
  combinations: COMBINATIONS,
  trends: TREND_RULES,
};

function firings(
  rules: readonly Readonly<{ id: RuleId; tier: (facts: Facts, fired: readonly Firing[]) => Tier | null }>[],
  facts: Facts,
  fired: readonly Firing[] = [],
): Firing[] {
  const reached: Firing[] = [];
  for (const rule of rules) {
    const tier = rule.tier(facts, fired);
    if (tier !== null) reached.push({ id: rule.id, tier });
  }
  return reached;
}

/** Every rule runs; the highest tier wins; nothing subtracts. */
export function triageBy(rules: RuleSet, input: TriageInput): Decision {
  const facts = factsOf(input);
  const questions = firings(rules.questions, facts);
  const fired = [
    ...questions,
    ...firings(rules.combinations, facts, questions),
    ...firings(rules.trends, facts),
  ];
  const tier = fired.reduce<Tier>((highest, firing) => higher(highest, firing.tier), "none");
  return {
    tier,
    fired: fired.map(({ id }) => id),
    pause: pausesFor(fired, tier, facts.age),
    messages: messagesFor(fired, tier),
    ruleSet: RULE_SET_VERSION,
  };
}

/** Decide how urgent these answers are, by all rules. Answers must be valid: see parse-case.ts. */
export function triage(input: TriageInput): Decision {
  return triageBy(RULE_SET, input);
}
