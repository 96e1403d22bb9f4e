import { expect, it } from "vitest";
import { backOfPage } from "@/components/measures/back-of-page";

const back = (isChange: boolean, backPageId: string | null) =>
  backOfPage({ page: { id: "phq-4-worry" }, isChange, backPageId }, "/kiosk/measures", "/kiosk");

it("back of a question asked in turn leads to the one before, and of one that is changed to the answers", () => {
  expect(back(false, "groc-change")).toBe("/kiosk/measures/groc-change");
  expect(back(false, null)).toBe("/kiosk");
  expect(back(true, "groc-change")).toBe("/kiosk/measures/check#answer-phq-4-worry");
  expect(back(true, null)).toBe("/kiosk/measures/check#answer-phq-4-worry");
});
