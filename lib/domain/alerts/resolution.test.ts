import { describe, expect, it } from "vitest";
import {
  ALERT_OUTCOMES,
  type AttemptResult,
  type Resolution,
  resolutionProblems,
} from "@/lib/domain/alerts/resolution";

const raisedAt = new Date("2026-11-26T09:00:00Z");
const now = new Date("2026-11-26T10:00:00Z");
const GOOD: Resolution = {
  outcome: "spoke",
  handledAt: new Date("2026-11-26T09:30:00Z"),
  nextReviewOn: "2026-11-28",
};
const known = { attempts: [], reopened: false, raisedAt, now, today: "2026-11-26" } as const;
const fieldsOf = (change: Partial<Resolution>, attempts: readonly AttemptResult[] = []) =>
  resolutionProblems({ ...GOOD, ...change }, { ...known, attempts }).map(({ field }) => field);

describe("unreachable", () => {
  it("needs three attempts that failed, whatever kind", () => {
    const unreachable = { outcome: "unreachable" } as const;
    expect(fieldsOf(unreachable)).toEqual(["outcome"]);
    expect(fieldsOf(unreachable, ["no-answer", "left-message"])).toEqual(["outcome"]);
    expect(fieldsOf(unreachable, ["no-answer", "left-message", "spoke"])).toEqual(["outcome"]);
    expect(fieldsOf(unreachable, ["no-answer", "left-message", "no-answer"])).toEqual([]);
  });

  it("says from when they count, once the alert was opened again", () => {
    const words = (reopened: boolean) =>
      resolutionProblems({ ...GOOD, outcome: "unreachable" }, { ...known, reopened })[0]?.words;
    expect(words(false)).toBe("Unreachable needs 3 recorded attempts; there are 0.");
    expect(words(true)).toBe(
      "Unreachable needs 3 recorded attempts since the alert was opened again; there are 0.",
    );
  });

  it("alone needs them", () => {
    for (const outcome of ALERT_OUTCOMES.filter((one) => one !== "unreachable"))
      expect(fieldsOf({ outcome })).toEqual([]);
  });
});

describe("when and next review", () => {
  it("take the minute of the alert and the one that runs now", () => {
    expect(fieldsOf({ handledAt: new Date("2026-11-26T09:00:00Z") })).toEqual([]);
    expect(fieldsOf({ handledAt: new Date("2026-11-26T10:00:30Z"), nextReviewOn: "2026-11-26" })).toEqual([]);
  });

  it("refuse a time to come, one before the alert, and a day that has passed", () => {
    expect(fieldsOf({ handledAt: new Date("2026-11-26T10:02:00Z") })).toEqual(["handledAt"]);
    expect(fieldsOf({ handledAt: new Date("2026-11-26T08:58:00Z") })).toEqual(["handledAt"]);
    expect(fieldsOf({ nextReviewOn: "2026-11-25" })).toEqual(["nextReviewOn"]);
  });
});
