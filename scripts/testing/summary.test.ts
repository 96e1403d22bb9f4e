import { expect, it } from "vitest";
import { summary } from "./summary";

it("closes with the counts on a line of their own, and names what was not run", () => {
  const outcomes = [
    { name: "lint", ok: true, passed: 1, failed: 0, seconds: 3.21 },
    { name: "unit", ok: false, passed: 40, failed: 2, seconds: 10 },
    { name: "e2e", ok: true, passed: 9, failed: 0, secondTry: 1, seconds: 5 },
  ];
  const lines = summary(outcomes, ["build"]).split("\n");
  expect(lines.at(-1)).toBe("50 passed, 2 failed");
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}unit +FAILED +42 +10\.0 s$/));
  expect(lines).toContainEqual(
    expect.stringMatching(/^ {2}e2e +passed +9 +5\.0 s +1 only at a second try, named above$/),
  );
  expect(lines).toContainEqual(expect.stringMatching(/^ {2}build +not run$/));
});
