import { changeCoded, whenYes, type QuestionRule } from "@/lib/domain/triage/rule";

const oneFoot = changeCoded("foot", {
  newly: "urgent",
  worse: "emergency",
  oldUnconfirmed: "urgent",
  baseline: "routine",
});

const weakLeg: QuestionRule = {
  id: "RF-A07",
  asks: ["weakLeg"],
  answer: "change-coded",
  tier: changeCoded("weakLeg", {
    newly: "urgent",
    worse: "emergency",
    oldUnconfirmed: "soon",
    baseline: "routine",
  }),
  message: "P-URG-LEG",
  pauses: ["all"],
  source: "LOTH; CKS-S; AAFP; S4-27; S3-19",
};

const footDrop: QuestionRule = {
  id: "RF-A08",
  asks: ["foot", "footBoth"],
  answer: "change-coded",
  tier: (facts) => (facts.newly("foot") && facts.yes("footBoth") ? "emergency" : oneFoot(facts)),
  message: "P-URG-LEG",
  pauses: ["all"],
  source: "LOTH; CKS-S; GALAL; S4-27",
};

const numbLeg: QuestionRule = {
  id: "RF-A09",
  asks: ["legNumb"],
  answer: "change-coded",
  tier: changeCoded("legNumb", {
    newly: "soon",
    worse: "urgent",
    oldUnconfirmed: "soon",
    baseline: "routine",
  }),
  message: "P-SOON",
  pauses: ["loaded"],
  source: "LOTH; S3-19; S4-26",
};

const legPain: QuestionRule = {
  id: "RF-A10",
  asks: ["legPain"],
  answer: "change-coded",
  tier: changeCoded("legPain", { newly: "soon", oldUnconfirmed: "routine", baseline: "routine" }),
  message: "P-SOON",
  pauses: ["loaded"],
  source: "NG59; S4-25",
};

const unsteadyWalking: QuestionRule = {
  id: "RF-A11",
  asks: ["gait"],
  answer: "change-coded",
  tier: changeCoded("gait", { newly: "urgent", oldUnconfirmed: "soon", baseline: "routine" }),
  message: "P-URG",
  pauses: ["all"],
  source: "MSCC-CARD; DCM; NG234",
};

const constipationOnly: QuestionRule = {
  id: "RF-A12",
  asks: ["constip"],
  answer: "yes-no",
  tier: whenYes("constip", "routine"),
  message: "P-NOTE",
  pauses: [],
  source: "YORK",
};

/** A07-A12: leg power, feeling and walking. */
export const LEG_RULES: readonly QuestionRule[] = [
  weakLeg,
  footDrop,
  numbLeg,
  legPain,
  unsteadyWalking,
  constipationOnly,
];
