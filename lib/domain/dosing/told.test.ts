import { expect, it } from "vitest";
import { isWithinBounds, TOLD, toldOf } from "@/lib/domain/dosing/told";
import session from "@/messages/en/session.json";

it("tells one thing of a version, the gentlest first, and nothing of a hold", () => {
  expect(toldOf(["progress", "restart"])).toBe("welcome-back");
  expect(toldOf(["progress", "stepDown"])).toBe("lighter");
  expect(toldOf(["hold", "progress"])).toBe("more");
  expect(toldOf(["hold", "pause"])).toBe("");
});

it("has plain words for each, and blames nobody", () => {
  expect(Object.keys(session.told).toSorted()).toEqual([...TOLD].toSorted());
  expect(session.told["welcome-back"]).toBe("Welcome back. We made today’s plan lighter.");
  for (const words of Object.values(session.told)) expect(words).not.toMatch(/miss|fail|streak|safe/i);
});

it("lets the rules move a dose by themselves, and never an exercise", () => {
  expect(isWithinBounds({ change: { field: "reps" } })).toBe(true);
  expect(isWithinBounds({ change: { field: "exerciseId" } })).toBe(false);
  expect(isWithinBounds({ change: null })).toBe(false);
});
