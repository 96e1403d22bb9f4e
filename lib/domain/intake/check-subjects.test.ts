import { expect, test } from "vitest";
import type { IntakeAnswers } from "@/lib/domain/intake/answers";
import { bySubject, saysNo } from "@/lib/domain/intake/check-subjects";
import { COMPLETE_INTAKE } from "@/lib/domain/intake/fixtures/complete-intake";
import { INTAKE_FORM, intakeStep, type IntakeStepId } from "@/lib/domain/intake/form";

const stepOf = (id: IntakeStepId) => {
  const step = intakeStep(id);
  if (!step) throw new Error(id);
  return step;
};

test("every page stands under one subject, in the order asked", () => {
  const groups = bySubject(INTAKE_FORM.steps);
  expect(groups.flatMap(({ steps }) => steps)).toEqual(INTAKE_FORM.steps);
  const first = groups.map(({ subject, steps }) => [subject, steps[0]?.id, steps.at(-1)?.id]);
  expect(first).toEqual([
    ["visit", "details", "how-it-began"],
    ["nerves", "saddle", "constipation"],
    ["heart", "chest", "calf"],
    ["illness", "very-ill", "blood-in-pee"],
    ["head", "headache", "after-treatment"],
    ["bones", "accident", "bending-back"],
    ["health", "history-same", "history-pregnancy"],
    ["pain", "new-pain", "long-pain"],
    ["wellbeing", "health", "pregnancy"],
    ["signature", "consent", "consent"],
  ]);
});

test("a subject of which nothing was asked has no heading", () => {
  expect(bySubject([stepOf("chest")]).map(({ subject }) => subject)).toEqual(["heart"]);
});

const SAID_NO = ["saddle", "legs", "chest", "history-bones", "long-pain", "sharp-pain"] as const;
const NO_ANSWERS = { ...COMPLETE_INTAKE, "long-pain": [], "sharp-pain": "none" } as const;

test.each(SAID_NO)("a plain no to %s", (id) => {
  expect(saysNo(stepOf(id), NO_ANSWERS)).toBe(true);
});

const TOLD: IntakeAnswers = {
  ...COMPLETE_INTAKE,
  ...{ saddle: "UNSURE", bowel: "OLD", legs: "some", chest: "UNSURE", fever: true, "long-pain": ["buttock"] },
  "history-bones": { flags: [], unsure: true },
  "history-heart": { flags: ["htn"], unsure: false },
};

test.each([
  ...(["saddle", "bowel", "legs", "chest", "fever", "long-pain", "history-bones", "history-heart"] as const),
  // Would rather not say; not at all; a pain, a place and a name are no "no" either.
  ...(["sex-life", "interest", "pain-now", "where", "details", "consent", "sex"] as const),
])("%s was told", (id) => {
  expect(saysNo(stepOf(id), TOLD)).toBe(false);
});

test("what was not answered says nothing", () => {
  expect(saysNo(stepOf("saddle"), {})).toBe(false);
});
