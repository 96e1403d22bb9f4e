import { beforeEach, expect, it } from "vitest";
import { leaveMarks, takeUpMarks } from "@/components/posture-photos/left-marks";
import { openEmptyTab } from "@/lib/testing/empty-tab";

const KNEE = { knee: { x: 3, y: 5 } };
const LEFT = { over: KNEE, marks: { ...KNEE, ankle: { x: 3, y: 9 } } };

beforeEach(openEmptyTab);

it("gives back once what was left, to whoever left it", () => {
  leaveMarks("ada", "photo", LEFT);
  expect(takeUpMarks("tom", "photo", KNEE)).toBeNull();
  expect(takeUpMarks("ada", "other", KNEE)).toBeNull();
  expect(takeUpMarks("ada", "photo", KNEE)).toEqual(LEFT.marks);
  expect(takeUpMarks("ada", "photo", KNEE)).toBeNull();
});

it("gives back nothing that a colleague has marked since, or that arrived after all", () => {
  leaveMarks("ada", "photo", LEFT);
  expect(takeUpMarks("ada", "photo", { knee: { x: 4, y: 5 } })).toBeNull();
  leaveMarks("ada", "photo", LEFT);
  // The database writes the points in another order.
  expect(takeUpMarks("ada", "photo", { ankle: { x: 3, y: 9 }, knee: { x: 3, y: 5 } })).toBeNull();
});
