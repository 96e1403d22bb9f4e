import type { Facts } from "@/lib/domain/triage/facts";
import { whenYes, type QuestionRule } from "@/lib/domain/triage/rule";
import type { Tier } from "@/lib/domain/triage/tiers";

function sharpPainTier({ answers: { sharpEx } }: Facts): Tier | null {
  if (sharpEx === undefined) return null;
  return sharpEx === "gone" ? "routine" : "soon";
}

const sharpPain: QuestionRule = {
  id: "RF-H01",
  asks: ["sharpEx"],
  answer: "after-walk",
  tier: sharpPainTier,
  message: "P-STOP",
  pauses: [],
  source: "S4-08 to S4-13",
};

const darkPee: QuestionRule = {
  id: "RF-H02",
  asks: ["darkUrine"],
  answer: "yes-no",
  tier: whenYes("darkUrine", "urgent"),
  message: "P-URG",
  pauses: ["all"],
  source: "DOMS-src; ENG",
};

const muscleSoreness: QuestionRule = {
  id: "RF-H03",
  asks: ["doms"],
  answer: "yes-no",
  tier: whenYes("doms", "none"),
  message: "P-DOMS",
  pauses: [],
  source: "DOMS-src; S0-15",
};

const faintOnEffort: QuestionRule = {
  id: "RF-H04",
  asks: ["exFaint"],
  answer: "yes-no",
  tier: whenYes("exFaint", "emergency"),
  message: "P-999",
  pauses: ["all"],
  source: "ENG",
};

/** H: what happened during or after exercise. */
export const EXERCISE_RULES: readonly QuestionRule[] = [sharpPain, darkPee, muscleSoreness, faintOnEffort];
