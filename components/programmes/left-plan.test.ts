import { beforeEach, expect, it } from "vitest";
import { forgetPlan, leavePlan, offeredPlan, readLeftPlan } from "@/components/programmes/left-plan";
import { changeDraft, type Draft } from "@/components/programmes/programme-draft";
import { openEmptyTab } from "@/lib/testing/empty-tab";

const BLANK: Draft = {
  ...{ title: "", startsOn: "2026-11-22", noteToPatient: "", templateId: null, phase: "C", reason: "" },
  ...{ notify: true, items: [], overrides: {} },
};
const PLACE = { owner: "ada", patientId: "pat" };
const LEFT = {
  draft: changeDraft(BLANK, { type: "set", field: "title", value: "Trunk first" }),
  target: { kind: "change", programmeId: "programme", baseNumber: 3 },
} as const;

beforeEach(openEmptyTab);

it("gives a plan back to whoever left it, for the patient it is for and over the version it began from", () => {
  leavePlan(PLACE, LEFT);
  expect(readLeftPlan({ ...PLACE, owner: "tom" })).toBeNull();
  expect(readLeftPlan({ ...PLACE, patientId: "other" })).toBeNull();
  expect(readLeftPlan(PLACE)).toEqual(LEFT);
  expect(changeDraft(BLANK, { type: "take-up", draft: LEFT.draft }).title).toBe("Trunk first");
});

it("forgets it once it is saved or let go", () => {
  leavePlan(PLACE, LEFT);
  forgetPlan(PLACE);
  expect(readLeftPlan(PLACE)).toBeNull();
});

it("offers what was left for a record that has become part of this one, to be assigned to this one", () => {
  const merged = { ...PLACE, patientId: "merged" };
  leavePlan(merged, { draft: LEFT.draft, target: { kind: "assign", patientId: "merged", replaces: "v1" } });
  expect(offeredPlan(PLACE, [])).toBeNull();
  expect(offeredPlan({ ...PLACE, owner: "tom" }, ["merged"])).toBeNull();
  const target = { kind: "assign", patientId: "pat", replaces: "v1" };
  expect(offeredPlan(PLACE, ["merged"])).toEqual({
    draft: LEFT.draft,
    target,
    patientId: "merged",
    isOfMerged: true,
  });
  // A running plan went over with its number; what was left for this record itself comes first.
  leavePlan(PLACE, LEFT);
  expect(offeredPlan(PLACE, ["merged"])).toEqual({ ...LEFT, patientId: "pat", isOfMerged: false });
});
