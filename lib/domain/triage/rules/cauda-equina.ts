import { changeCoded, type QuestionRule } from "@/lib/domain/triage/rule";

const saddleChange: QuestionRule = {
  id: "RF-A01",
  asks: ["saddle"],
  answer: "change-coded",
  tier: changeCoded("saddle", { newly: "emergency", oldUnconfirmed: "urgent", baseline: "routine" }),
  message: "P-CES",
  pauses: ["all"],
  source: "GIRFT; MACP; NHS-BP; S4-28",
};

const troubleStartingToPee: QuestionRule = {
  id: "RF-A02",
  asks: ["retention"],
  answer: "change-coded",
  tier: changeCoded("retention", { newly: "emergency", oldUnconfirmed: "urgent", baseline: "routine" }),
  message: "P-CES",
  pauses: ["all"],
  source: "GIRFT; MACP; NHS-BP; AAFP",
};

const leakingPee: QuestionRule = {
  id: "RF-A03",
  asks: ["leak"],
  answer: "change-coded",
  tier: changeCoded("leak", { newly: "emergency", oldUnconfirmed: "urgent", baseline: "routine" }),
  message: "P-CES",
  pauses: ["all"],
  source: "MACP; NHS-BP; AAFP; S4-28",
};

const bowelChange: QuestionRule = {
  id: "RF-A04",
  asks: ["bowel"],
  answer: "change-coded",
  tier: changeCoded("bowel", { newly: "emergency", oldUnconfirmed: "urgent", baseline: "routine" }),
  message: "P-CES",
  pauses: ["all"],
  source: "GIRFT; MACP; NHS-BP; S4-28",
};

const sexualChange: QuestionRule = {
  id: "RF-A05",
  asks: ["sexual"],
  answer: "change-coded",
  tier: changeCoded("sexual", { newly: "urgent", oldUnconfirmed: "soon", baseline: "routine" }),
  message: "P-URG-CES",
  pauses: ["all"],
  source: "GIRFT; MACP",
};

const bothLegs: QuestionRule = {
  id: "RF-A06",
  asks: ["bothLegs"],
  answer: "change-coded",
  tier: changeCoded("bothLegs", { newly: "emergency", oldUnconfirmed: "soon", baseline: "routine" }),
  message: "P-CES",
  pauses: ["all"],
  source: "NHS-BP; LOTH; CSP24; S4-25",
};

/** A01-A06: the nerves at the base of the back. */
export const CAUDA_EQUINA_RULES: readonly QuestionRule[] = [
  saddleChange,
  troubleStartingToPee,
  leakingPee,
  bowelChange,
  sexualChange,
  bothLegs,
];
