import { describe, expect, it } from "vitest";
import { playwrightCounts, readCounts, vitestCounts } from "./counts";

describe("counts", () => {
  it("takes a skipped or planned vitest test for a failed one", () => {
    const report = { numPassedTests: 10, numFailedTests: 1, numPendingTests: 2, numTodoTests: 3 };
    expect(vitestCounts(JSON.stringify(report))).toEqual({ passed: 10, failed: 6 });
  });

  it("takes a flaky or skipped browser test for a failed one", () => {
    const stats = { expected: 7, unexpected: 1, flaky: 1, skipped: 2, duration: 12.5 };
    expect(playwrightCounts(JSON.stringify({ stats }))).toEqual({ passed: 7, failed: 4 });
  });

  it("says nothing where there is no report", () => {
    expect(readCounts("no-such-report.json", vitestCounts)).toBeUndefined();
  });
});
