import type { Facts } from "@/lib/domain/triage/facts";
import { when, whenYes, type QuestionRule } from "@/lib/domain/triage/rule";

const cancerWithNewPain: QuestionRule = {
  id: "RF-C01",
  asks: ["newPain"],
  answer: "yes-no",
  tier: when("soon", (facts: Facts) => facts.has("cancer") && facts.yes("newPain")),
  message: "P-SOON",
  pauses: ["loaded"],
  source: "IFOMPT; DOWNIE; NG234; CA-cases",
};

const weightLoss: QuestionRule = {
  id: "RF-C02",
  asks: ["wtLoss"],
  answer: "yes-no",
  tier: whenYes("wtLoss", "urgent"),
  message: "P-URG",
  pauses: ["all"],
  source: "NHS-BP; IFOMPT; VERH",
};

const nightPain: QuestionRule = {
  id: "RF-C03",
  asks: ["nightPain"],
  answer: "yes-no",
  tier: whenYes("nightPain", "soon"),
  message: "P-SOON",
  pauses: ["loaded"],
  source: "NHS-BP; IFOMPT; VERH; S4-29",
};

const midBackPain: QuestionRule = {
  id: "RF-C04",
  asks: ["thoracic"],
  answer: "yes-no",
  tier: whenYes("thoracic", "soon"),
  message: "P-SOON",
  pauses: ["loaded"],
  source: "NHS-BP; NG234; SEA-vet",
};

const worseOnStraining: QuestionRule = {
  id: "RF-C05",
  asks: ["strain"],
  answer: "yes-no",
  tier: whenYes("strain", "soon"),
  message: "P-SOON",
  pauses: ["provoking"],
  source: "NHS-BP; NG234",
};

const bandOfPain: QuestionRule = {
  id: "RF-C06",
  asks: ["band"],
  answer: "yes-no",
  tier: whenYes("band", "urgent"),
  message: "P-URG",
  pauses: ["all"],
  source: "MSCC-CARD; NG234",
};

const feelingUnwell: QuestionRule = {
  id: "RF-C07",
  asks: ["unwell"],
  answer: "yes-no",
  tier: whenYes("unwell", "soon"),
  message: "P-SOON",
  pauses: ["loaded"],
  source: "IFOMPT; AHCPR",
};

const constantSeverePain: QuestionRule = {
  id: "RF-C08",
  asks: ["unremitting"],
  answer: "yes-no",
  tier: whenYes("unremitting", "urgent"),
  message: "P-URG",
  pauses: ["all"],
  source: "NG234; S4-29",
};

/** C: cancer, and pain that does not behave like a strain. */
export const CANCER_AND_PAIN_RULES: readonly QuestionRule[] = [
  cancerWithNewPain,
  weightLoss,
  nightPain,
  midBackPain,
  worseOnStraining,
  bandOfPain,
  feelingUnwell,
  constantSeverePain,
];
