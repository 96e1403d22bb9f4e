import type { Facts } from "@/lib/domain/triage/facts";
import { when, type QuestionRule } from "@/lib/domain/triage/rule";

const pregnancyWarning: QuestionRule = {
  id: "RF-J01",
  asks: ["pregWarn"],
  answer: "yes-no",
  tier: when("emergency", (facts: Facts) => facts.has("pregnant") && facts.yes("pregWarn")),
  message: "P-PREG",
  pauses: ["all"],
  source: "PREG-src",
};

const newPainInPregnancy: QuestionRule = {
  id: "RF-J02",
  asks: ["newPain"],
  answer: "yes-no",
  tier: when("urgent", (facts: Facts) => facts.has("pregnant") && facts.yes("newPain")),
  message: "P-PREG",
  pauses: ["all"],
  source: "PREG-src",
};

const under18: QuestionRule = {
  id: "RF-J03",
  asks: [],
  answer: "age",
  tier: when("soon", (facts: Facts) => facts.age < facts.limits.adultAge),
  message: "P-SOON",
  pauses: ["all"],
  source: "NG59 (16+)",
};

/** J: pregnancy and age. */
export const PREGNANCY_AND_AGE_RULES: readonly QuestionRule[] = [
  pregnancyWarning,
  newPainInPregnancy,
  under18,
];
