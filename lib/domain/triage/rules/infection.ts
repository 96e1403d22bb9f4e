import { whenYes, type QuestionRule } from "@/lib/domain/triage/rule";

const fever: QuestionRule = {
  id: "RF-D01",
  asks: ["fever"],
  answer: "yes-no",
  tier: whenYes("fever", "urgent"),
  message: "P-URG",
  pauses: ["all"],
  source: "NHS-BP; YUSUF; SHROYER",
};

const sepsisSigns: QuestionRule = {
  id: "RF-D02",
  asks: ["sepsis"],
  answer: "yes-no",
  tier: whenYes("sepsis", "emergency"),
  message: "P-999",
  pauses: ["all"],
  source: "NHS-BP (sepsis line)",
};

const burningPee: QuestionRule = {
  id: "RF-D03",
  asks: ["dysuria"],
  answer: "yes-no",
  tier: whenYes("dysuria", "soon"),
  message: "P-SOON",
  pauses: [],
  source: "REN-cases",
};

const colicOrBloodInPee: QuestionRule = {
  id: "RF-D04",
  asks: ["colic"],
  answer: "yes-no",
  tier: whenYes("colic", "urgent"),
  message: "P-URG",
  pauses: ["all"],
  source: "REN-cases",
};

/** D: infection, kidney and bladder. */
export const INFECTION_RULES: readonly QuestionRule[] = [fever, sepsisSigns, burningPee, colicOrBloodInPee];
