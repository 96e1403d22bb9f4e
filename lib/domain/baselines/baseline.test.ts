import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BASELINE_DAYS, baselineUntil, endedBaselines } from "@/lib/domain/baselines/baseline";
import { CHANGE_ANSWERS, CHANGE_KEYS } from "@/lib/domain/triage/answers";

describe("how long a baseline counts", () => {
  it("is 90 days after the examination, over months, a leap day and a new year", () => {
    expect(baselineUntil("2026-11-26")).toBe("2027-02-24");
    expect(baselineUntil("2028-01-15")).toBe("2028-04-14");
  });

  it("is as many days as the clinic set, never outside the bounds", () => {
    expect(baselineUntil("2026-01-01", 31)).toBe("2026-02-01");
    expect(baselineUntil("2026-01-01", 1)).toBe(baselineUntil("2026-01-01", BASELINE_DAYS.least));
    expect(baselineUntil("2026-01-01", 400)).toBe(baselineUntil("2026-01-01", BASELINE_DAYS.most));
  });
});

describe("an answer that ends a baseline", () => {
  it.each(["NEW", "WORSE", "UNSURE"] as const)("is %s", (answer) => {
    expect(endedBaselines({}, { saddle: answer })).toEqual([{ item: "saddle", answer }]);
    expect(endedBaselines({ saddle: "OLD" }, { saddle: answer })).toEqual([{ item: "saddle", answer }]);
  });

  it("is not No, not Old, and not one that stood before", () => {
    expect(endedBaselines({}, { saddle: "OLD", leak: "NO", chest: true })).toEqual([]);
    expect(endedBaselines({ saddle: "NEW" }, { saddle: "NEW", leak: "OLD" })).toEqual([]);
  });

  it("ends its own item alone", () => {
    const answers = fc.dictionary(fc.constantFrom(...CHANGE_KEYS), fc.constantFrom(...CHANGE_ANSWERS));
    fc.assert(
      fc.property(answers, fc.constantFrom(...CHANGE_KEYS), (before, key) => {
        const ended = endedBaselines(before, { ...before, [key]: "NEW" });
        expect(ended).toEqual(before[key] === "NEW" ? [] : [{ item: key, answer: "NEW" }]);
      }),
    );
  });
});
