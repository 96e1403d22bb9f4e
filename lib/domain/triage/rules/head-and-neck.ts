import type { Facts } from "@/lib/domain/triage/facts";
import { changeCoded, when, whenYes, type QuestionRule } from "@/lib/domain/triage/rule";

const worstHeadache: QuestionRule = {
  id: "RF-F01",
  asks: ["thunder"],
  answer: "yes-no",
  tier: whenYes("thunder", "emergency"),
  message: "P-999",
  pauses: ["all"],
  source: "IFOMPT-CX; CAD-cases",
};

const newNeckPain: QuestionRule = {
  id: "RF-F02",
  asks: ["neckNew"],
  answer: "yes-no",
  tier: whenYes("neckNew", "urgent"),
  message: "P-URG-NECK",
  pauses: ["all", "neck"],
  source: "IFOMPT-CX; CAD-cases",
};

const strokeSigns: QuestionRule = {
  id: "RF-F03",
  asks: ["stroke"],
  answer: "yes-no",
  tier: whenYes("stroke", "emergency"),
  message: "P-999",
  pauses: ["all"],
  source: "IFOMPT-CX; CAD-cases",
};

const clumsyHands: QuestionRule = {
  id: "RF-F04",
  asks: ["handsClumsy"],
  answer: "change-coded",
  tier: changeCoded("handsClumsy", { newly: "urgent", oldUnconfirmed: "soon", baseline: "routine" }),
  message: "P-URG-NECK",
  pauses: ["all", "neck"],
  source: "DCM; DCM-cases",
};

const meningitisSigns: QuestionRule = {
  id: "RF-F05",
  asks: ["mening"],
  answer: "yes-no",
  tier: whenYes("mening", "emergency"),
  message: "P-999",
  pauses: ["all"],
  source: "ENG",
};

const templeHeadache: QuestionRule = {
  id: "RF-F06",
  asks: ["gca"],
  answer: "yes-no",
  tier: when("urgent", (facts: Facts) => facts.yes("gca") && facts.age >= facts.limits.arteritisAge),
  message: "P-URG",
  pauses: ["neck"],
  source: "ENG",
};

const reactionToTreatment: QuestionRule = {
  id: "RF-F07",
  asks: ["postTx"],
  answer: "yes-no",
  tier: whenYes("postTx", "urgent"),
  message: "P-URG",
  pauses: ["all"],
  source: "SEH-cases; ENG",
};

/** F: head, neck and reactions to treatment. */
export const HEAD_AND_NECK_RULES: readonly QuestionRule[] = [
  worstHeadache,
  newNeckPain,
  strokeSigns,
  clumsyHands,
  meningitisSigns,
  templeHeadache,
  reactionToTreatment,
];
