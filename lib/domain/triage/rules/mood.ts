import type { Facts } from "@/lib/domain/triage/facts";
import { when, whenYes, type QuestionRule } from "@/lib/domain/triage/rule";

const lowMood: QuestionRule = {
  id: "RF-I01",
  asks: ["phq2"],
  answer: "score",
  tier: when("routine", (facts: Facts) => (facts.answers.phq2 ?? 0) >= facts.limits.moodScore),
  message: "P-MOOD",
  pauses: [],
  source: "PHQ",
};

const selfHarm: QuestionRule = {
  id: "RF-I02",
  asks: ["selfHarm"],
  answer: "yes-no",
  tier: whenYes("selfHarm", "emergency"),
  message: "P-CRISIS",
  pauses: [],
  source: "ENG",
};

/** I: mood. */
export const MOOD_RULES: readonly QuestionRule[] = [lowMood, selfHarm];
