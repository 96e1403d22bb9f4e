import { describe, expect, it } from "vitest";
import { amendableSteps, amended, answersNow, replacedBy } from "@/lib/domain/intake/amending";
import { COMPLETE_INTAKE } from "@/lib/domain/intake/fixtures/complete-intake";
import { intakeStep } from "@/lib/domain/intake/form";
import { intakeFormAnswers } from "@/lib/domain/intake/profile";
import { DEFAULT_THRESHOLDS } from "@/lib/domain/triage/thresholds";

const PERSON = {
  ...{ age: 46, hasToldHistory: false, askedHistory: [], crisisPathStaffed: false },
  thresholds: DEFAULT_THRESHOLDS,
};
const ids = (answers = COMPLETE_INTAKE) => amendableSteps(answers, PERSON).map(({ id }) => id);
const step = (id: string) => {
  const found = intakeStep(id);
  if (!found) throw new Error(id);
  return found;
};

describe("what of an intake may be amended", () => {
  it("is what was asked of this problem, and the lines of its groups", () => {
    expect(ids()).toEqual(expect.arrayContaining(["pain-now", "saddle", "numb-leg", "low-mood"]));
    for (const id of ["details", "consent", "sex", "history-illness", "history-same", "legs"])
      expect(ids()).not.toContain(id);
  });

  it("is not what was never asked: which foot, of somebody whose foot is well", () => {
    expect(ids()).not.toContain("which-foot");
    expect(ids({ ...COMPLETE_INTAKE, where: { regions: [] } })).not.toContain("how-it-began");
  });
});

describe("an amended line of a group that was none", () => {
  const added = amended(step("numb-leg"), "NEW", COMPLETE_INTAKE);

  it("opens its group, which would say the opposite, and is read by the rules", () => {
    expect(added).toEqual({ "numb-leg": "NEW", legs: "some" });
    expect(intakeFormAnswers(answersNow(COMPLETE_INTAKE, [{ answers: added }]))).toMatchObject({
      legNumb: "NEW",
    });
    expect(intakeFormAnswers(COMPLETE_INTAKE)).not.toHaveProperty("legNumb");
  });

  it("keeps what it replaces, through any number of amendments", () => {
    const back = amended(step("numb-leg"), "NO", answersNow(COMPLETE_INTAKE, [{ answers: added }]));
    expect(replacedBy(COMPLETE_INTAKE, [{ answers: added }, { answers: back }])).toEqual([
      { step: "legs", was: "none" },
      { step: "numb-leg", was: "NEW" },
    ]);
  });
});
