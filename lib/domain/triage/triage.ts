import { type AnswerKey, CHANGE_KEYS, type TriageInput } from "@/lib/domain/triage/answers";
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
import { DEFAULT_SETTINGS, type SafetySettings } from "@/lib/domain/triage/safety-settings";
import { higher, type Tier } from "@/lib/domain/triage/tiers";
import { TREND_RULES } from "@/lib/domain/triage/trends";

/** settings: the version of the clinic's own settings; absent where it has changed nothing. */
type DecidedBy = RuleSetVersion & Readonly<{ settings?: number }>;

export type Decision = Readonly<{
  tier: Tier;
  /** In the order of the clinical tables. */
  fired: readonly RuleId[];
  /** Sorted. */
  pause: readonly PauseClass[];
  /** In the order patients see them; the red list always closes it. */
  messages: readonly MessageCode[];
  ruleSet: DecidedBy;
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

type AnyRule = Readonly<{
  id: RuleId;
  asks?: readonly AnswerKey[];
  tier: (facts: Facts, fired: readonly Firing[]) => Tier | null;
}>;

/** A clinician has confirmed this answer as old and stable: it stays quiet, also in a clinic that raised the rule. */
function confirmed({ asks: [key] = [] }: AnyRule, facts: Facts): boolean {
  const asked = CHANGE_KEYS.find((known) => known === key);
  return asked !== undefined && facts.oldConfirmed(asked);
}

function firings(
  rules: readonly AnyRule[],
  facts: Facts,
  { raises }: SafetySettings,
  fired: readonly Firing[] = [],
): Firing[] {
  const reached: Firing[] = [];
  for (const rule of rules) {
    const tier = rule.tier(facts, fired);
    if (tier === null) continue;
    const least = raises[rule.id];
    reached.push({
      id: rule.id,
      tier: least === undefined || confirmed(rule, facts) ? tier : higher(tier, least),
    });
  }
  return reached;
}

/** Every rule that fires, each at its own tier, in the order of the tables. */
export function firingsOf(rules: RuleSet, input: TriageInput, settings: SafetySettings): Firing[] {
  const facts = factsOf(input, settings.thresholds);
  const questions = firings(rules.questions, facts, settings);
  return [
    ...questions,
    ...firings(rules.combinations, facts, settings, questions),
    ...firings(rules.trends, facts, settings),
  ];
}

/** Every rule runs; the highest tier wins; nothing subtracts. */
export function triageBy(
  rules: RuleSet,
  input: TriageInput,
  settings: SafetySettings = DEFAULT_SETTINGS,
): Decision {
  const fired = firingsOf(rules, input, settings);
  const tier = fired.reduce<Tier>((highest, firing) => higher(highest, firing.tier), "none");
  return {
    tier,
    fired: fired.map(({ id }) => id),
    pause: pausesFor(fired, tier, input.profile.age),
    messages: messagesFor(fired, tier),
    ruleSet: settings.version === 0 ? RULE_SET_VERSION : { ...RULE_SET_VERSION, settings: settings.version },
  };
}

/**
 * Decide how urgent these answers are, by all rules and what the clinic has made stricter. Answers must be valid: see
 * parse-case.ts.
 */
export function triage(input: TriageInput, settings: SafetySettings = DEFAULT_SETTINGS): Decision {
  return triageBy(RULE_SET, input, settings);
}
