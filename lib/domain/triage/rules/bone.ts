import type { Facts } from "@/lib/domain/triage/facts";
import { changeCoded, when, whenYes, type QuestionRule } from "@/lib/domain/triage/rule";
import type { Tier } from "@/lib/domain/triage/tiers";

function smallForceTier(facts: Facts): Tier {
  if (facts.boneRisk) return "urgent";
  return facts.age >= facts.limits.smallForceAge ? "soon" : "routine";
}

function weightBearingTier(facts: Facts): Tier {
  return facts.boneRisk || facts.has("pregnant") || facts.has("postpartum") ? "urgent" : "soon";
}

const badAccident: QuestionRule = {
  id: "RF-B01",
  asks: ["traumaMajor"],
  answer: "yes-no",
  tier: whenYes("traumaMajor", "emergency"),
  message: "P-999",
  pauses: ["all"],
  source: "NHS-BP; AHCPR; DOWNIE",
};

const smallForce: QuestionRule = {
  id: "RF-B02",
  asks: ["traumaMinor"],
  answer: "yes-no",
  tier: (facts) => (facts.yes("traumaMinor") ? smallForceTier(facts) : null),
  message: "P-URG-BONE",
  pauses: ["provoking"],
  source: "AAFP; AHCPR; DOWNIE; COCHR-FX; PREM",
};

const changeOfShape: QuestionRule = {
  id: "RF-B03",
  asks: ["shape"],
  answer: "change-coded",
  tier: changeCoded("shape", { newly: "urgent", oldUnconfirmed: "soon", baseline: "routine" }),
  message: "P-URG",
  pauses: ["all"],
  source: "NHS-BP",
};

const weightBearingPain: QuestionRule = {
  id: "RF-B04",
  asks: ["wbPain"],
  answer: "yes-no",
  tier: (facts) => (facts.yes("wbPain") ? weightBearingTier(facts) : null),
  message: "P-URG-BONE",
  pauses: ["loaded", "impact"],
  source: "SIF-case; IFOMPT",
};

const youngAthleteBendingBack: QuestionRule = {
  id: "RF-B05",
  asks: ["extPain"],
  answer: "yes-no",
  tier: when("soon", (facts: Facts) => facts.yes("extPain") && facts.age <= facts.limits.parsAge),
  message: "P-SOON",
  pauses: ["extension", "impact"],
  source: "PARS-cases",
};

/** B: fracture and other harm to bone. */
export const BONE_RULES: readonly QuestionRule[] = [
  badAccident,
  smallForce,
  changeOfShape,
  weightBearingPain,
  youngAthleteBendingBack,
];
