import type { Facts } from "@/lib/domain/triage/facts";
import { when, whenYes, type QuestionRule } from "@/lib/domain/triage/rule";

const spondyloarthritisCount: QuestionRule = {
  id: "RF-G01",
  asks: ["spaCount"],
  answer: "score",
  tier: when("routine", (facts: Facts) => (facts.answers.spaCount ?? 0) >= facts.limits.spaFeatures),
  message: "P-NOTE",
  pauses: [],
  source: "NG65",
};

const redEye: QuestionRule = {
  id: "RF-G02",
  asks: ["redEye"],
  answer: "yes-no",
  tier: whenYes("redEye", "urgent"),
  message: "P-URG",
  pauses: [],
  source: "NG65; ENG",
};

const hotJoint: QuestionRule = {
  id: "RF-G03",
  asks: ["hotJoint"],
  answer: "yes-no",
  tier: whenYes("hotJoint", "urgent"),
  message: "P-URG",
  pauses: ["all"],
  source: "ENG",
};

/** G: inflammatory disease. */
export const JOINT_AND_EYE_RULES: readonly QuestionRule[] = [spondyloarthritisCount, redEye, hotJoint];
