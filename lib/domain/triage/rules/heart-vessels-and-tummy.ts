import type { Facts } from "@/lib/domain/triage/facts";
import { when, whenYes, type QuestionRule } from "@/lib/domain/triage/rule";

const chestPain: QuestionRule = {
  id: "RF-E01",
  asks: ["chest"],
  answer: "yes-no",
  tier: whenYes("chest", "emergency"),
  message: "P-999",
  pauses: ["all"],
  source: "NHS-BP",
};

const suddenPainAndFaint: QuestionRule = {
  id: "RF-E02",
  asks: ["sudden", "faint", "tummy"],
  answer: "yes-no",
  tier: when(
    "emergency",
    (facts: Facts) => facts.yes("sudden") && (facts.yes("faint") || facts.yes("tummy")),
  ),
  message: "P-999",
  pauses: ["all"],
  source: "NHS-AAA; AAA-cases",
};

const pulseInTummy: QuestionRule = {
  id: "RF-E03",
  asks: ["pulse"],
  answer: "yes-no",
  tier: whenYes("pulse", "urgent"),
  message: "P-URG",
  pauses: ["all"],
  source: "NHS-AAA; AAA-cases",
};

const swollenCalf: QuestionRule = {
  id: "RF-E04",
  asks: ["calf"],
  answer: "yes-no",
  tier: whenYes("calf", "urgent"),
  message: "P-URG-CLOT",
  pauses: ["all"],
  source: "DVT-cases",
};

const coldLeg: QuestionRule = {
  id: "RF-E05",
  asks: ["coldLeg"],
  answer: "yes-no",
  tier: whenYes("coldLeg", "emergency"),
  message: "P-999",
  pauses: ["all"],
  source: "ENG",
};

const tearingPain: QuestionRule = {
  id: "RF-E06",
  asks: ["tearing"],
  answer: "yes-no",
  tier: whenYes("tearing", "emergency"),
  message: "P-999",
  pauses: ["all"],
  source: "ENG; NHS-BP",
};

const badTummyPain: QuestionRule = {
  id: "RF-E07",
  asks: ["tummy", "sudden"],
  answer: "yes-no",
  tier: when("urgent", (facts: Facts) => facts.yes("tummy") && !facts.yes("sudden")),
  message: "P-URG",
  pauses: ["all"],
  source: "ENG; REN-cases",
};

const gutBleed: QuestionRule = {
  id: "RF-E08",
  asks: ["giBleed"],
  answer: "yes-no",
  tier: whenYes("giBleed", "emergency"),
  message: "P-999",
  pauses: ["all"],
  source: "ENG",
};

/** E: heart, blood vessels and tummy. */
export const VESSEL_AND_TUMMY_RULES: readonly QuestionRule[] = [
  chestPain,
  suddenPainAndFaint,
  pulseInTummy,
  swollenCalf,
  coldLeg,
  tearingPain,
  badTummyPain,
  gutBleed,
];
