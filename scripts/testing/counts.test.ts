import { describe, expect, it } from "vitest";
import { playwrightCounts, readCounts, vitestCounts } from "./counts";

describe("counts", () => {
  it("takes a skipped or planned vitest test for a failed one", () => {
    const report = { numPassedTests: 10, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3 };
    expect(vitestCounts(JSON.stringify(report))).toEqual({ passed: 10, failed: 6 });
  });

  it("takes a skipped journey for a failed one", () => {
    const stats = { expected: 7, unexpected: 1, flaky: 0, skipped: 2, duration: 12.5 };
    expect(playwrightCounts(JSON.stringify({ stats }))).toEqual({ passed: 7, failed: 3, secondTry: 0 });
  });

  it.each([
    [1, { passed: 8, failed: 0, secondTry: 1 }],
    [2, { passed: 9, failed: 0, secondTry: 2 }],
    [3, { passed: 7, failed: 3, secondTry: 0 }],
  ])("of %i journeys that passed at their second try makes %o", (flaky, counts) => {
    const stats = { expected: 7, unexpected: 0, flaky, skipped: 0 };
    expect(playwrightCounts(JSON.stringify({ stats }))).toEqual(counts);
  });

  it("says nothing where there is no report", () => {
    expect(readCounts("no-such-report.json", vitestCounts)).toBeUndefined();
  });
});
