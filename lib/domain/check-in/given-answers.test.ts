import { expect, it } from "vitest";
import type { FormAnswers } from "@/lib/domain/check-in/answers";
import type { Respondent } from "@/lib/domain/check-in/form";
import { givenAnswers } from "@/lib/domain/check-in/given-answers";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/triage/thresholds";

const PREGNANT: Respondent = {
  ...{ age: 30, history: ["pregnant"], baseline: [], screensDue: true, grocDue: false, painWasGone: false },
  ...{ thresholds: DEFAULT_THRESHOLDS, crisisPathStaffed: true },
};
const SINCE: Respondent = { ...PREGNANT, history: [], screensDue: false, crisisPathStaffed: false };
const keys = (answers: FormAnswers, who: Respondent) =>
  givenAnswers("full", answers, who).map(({ key }) => key);

it("keeps what called for action though it would not be asked any more", () => {
  const answers: FormAnswers = { saddle: "NO", pregWarn: true, newPain: "UNSURE", selfHarm: true };
  expect(keys(answers, SINCE).toSorted()).toEqual(["newPain", "pregWarn", "saddle", "selfHarm"]);
});

it("lists a no only where it was asked", () => {
  const answers: FormAnswers = { saddle: "NO", pregWarn: false };
  expect(keys(answers, SINCE)).toEqual(["saddle"]);
  expect(keys(answers, PREGNANT).toSorted()).toEqual(["pregWarn", "saddle"]);
});
