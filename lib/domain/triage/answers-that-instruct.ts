import {
  type AnswerKey,
  type Answers,
  CHANGE_KEYS,
  HISTORY_KEYS,
  type Profile,
  SHARP_ANSWERS,
  YES_NO_KEYS,
} from "@/lib/domain/triage/answers";
import { messagesFor } from "@/lib/domain/triage/messages";
import { QUESTION_RULES } from "@/lib/domain/triage/question-rules";
import type { Firing, MessageCode, QuestionRule } from "@/lib/domain/triage/rule";
import type { SafetySettings } from "@/lib/domain/triage/safety-settings";
import { higher, interrupts, type InterruptingTier, type Tier } from "@/lib/domain/triage/tiers";
import { firingsOf } from "@/lib/domain/triage/triage";

type Answer = Answers[AnswerKey];
export type Instructing = Readonly<{
  key: AnswerKey;
  answer: Answer;
  tier: InterruptingTier;
  messages: readonly MessageCode[];
}>;

/**
 * A phone without a network knows nobody's history: what it does not know counts as the worst, as "not sure" does. Some
 * rules are for the young and some for the old, so it counts as either.
 */
const UNKNOWN: readonly Profile[] = [18, 80].map((age) => ({ age, history: HISTORY_KEYS, baseline: [] }));

const POSITIVE: readonly (readonly [readonly AnswerKey[], readonly Answer[]])[] = [
  [CHANGE_KEYS, ["NEW", "WORSE", "UNSURE", "OLD"]],
  [YES_NO_KEYS, [true, "UNSURE"]],
  [["sharpEx"], SHARP_ANSWERS],
];
const positive = (key: AnswerKey): readonly Answer[] =>
  POSITIVE.find(([keys]) => keys.includes(key))?.[1] ?? [];

/** What this rule fires at on one answer; lines of the same rule that stand before it are taken as positive too. */
function firingsBy(rule: QuestionRule, key: AnswerKey, answer: Answer, settings: SafetySettings): Firing[] {
  const earlier = rule.asks.slice(0, rule.asks.indexOf(key));
  const answers: Readonly<Record<string, unknown>> = {
    ...Object.fromEntries(earlier.map((other) => [other, positive(other)[0]])),
    [key]: answer,
  };
  return UNKNOWN.flatMap((profile) =>
    firingsOf({ questions: [rule], combinations: [], trends: [] }, { profile, answers, trend: {} }, settings),
  );
}

function instructing(key: AnswerKey, answer: Answer, settings: SafetySettings): Instructing[] {
  const fired = QUESTION_RULES.filter(({ asks }) => asks.includes(key)).flatMap((rule) =>
    firingsBy(rule, key, answer, settings),
  );
  const tier = fired.reduce<Tier>((highest, firing) => higher(highest, firing.tier), "none");
  if (!interrupts(tier)) return [];
  return [{ key, answer, tier, messages: messagesFor(fired, tier).filter((code) => code !== "P-NET") }];
}

/**
 * Which single answers call for an emergency or urgent instruction in a clinic with these settings, for a phone that
 * cannot reach it. It reads the question rules only; combinations, scores that several answers add up to and trends
 * decide when the answer arrives, and can only raise it.
 */
export function answersThatInstruct(settings: SafetySettings): Instructing[] {
  return POSITIVE.flatMap(([keys]) => keys).flatMap((key) =>
    positive(key).flatMap((answer) => instructing(key, answer, settings)),
  );
}
