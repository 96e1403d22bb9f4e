import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sideCorrection, sideGap } from "@/lib/domain/dosing/side-gap";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";

const at = (date: string, left: number, right: number) => ({ date: `2026-11-${date}`, left, right });

it("measures the weaker side against the stronger one", () => {
  expect(sideGap(at("01", 10, 8))).toEqual({ percent: 20, weaker: "right" });
  expect(sideGap(at("01", 30, 40))).toEqual({ percent: 25, weaker: "left" });
  expect(sideGap(at("01", 7, 7))).toEqual({ percent: 0, weaker: null });
  expect(sideGap(at("01", 0, 5))).toEqual({ percent: 100, weaker: "left" });
  expect(sideGap(at("01", 0, 0))).toBeNull();
  expect(sideGap(at("01", 10, -5))).toBeNull();
});

it("is between 0 and 100, and the same from either side", () => {
  fc.assert(
    fc.property(fc.nat({ max: 200 }), fc.nat({ max: 200 }), (left, right) => {
      const one = sideGap(at("01", left, right));
      const other = sideGap(at("01", right, left));
      expect(one?.percent).toBe(other?.percent);
      if (!one) return;
      expect(one.percent).toBeGreaterThanOrEqual(0);
      expect(one.percent).toBeLessThanOrEqual(100);
    }),
  );
});

describe("a correction", () => {
  const correct = (
    tests: Parameters<typeof sideCorrection>[0],
    weakSide: "green" | "red" | "amber" | null = null,
  ) => sideCorrection(tests, weakSide, DOSING_DEFAULTS);
  const gap = [at("01", 20, 17), at("08", 20, 16)];

  it("comes from two tests a week apart, with an extra set only while the weak side is green", () => {
    expect(correct(gap, "green")).toEqual({ kind: "weaker-first", side: "right", extraSet: true });
    for (const response of ["amber", "red", null] as const)
      expect(correct(gap, response)).toEqual({ kind: "weaker-first", side: "right", extraSet: false });
  });

  it.each([
    ["no test", []],
    ["one test", [at("08", 20, 10)]],
    ["tests six days apart", [at("02", 20, 10), at("08", 20, 10)]],
    ["one small gap", [at("01", 20, 18), at("08", 20, 10)]],
    ["sides that changed", [at("01", 20, 10), at("08", 10, 20)]],
    ["a gap between the limits", [at("01", 100, 88), at("08", 100, 88)]],
  ])("waits after %s", (_, tests) => {
    expect(correct(tests)).toEqual({ kind: "keep" });
  });

  it("ends when both tests are under ten percent", () => {
    expect(correct([at("01", 100, 91), at("08", 91, 100)])).toEqual({ kind: "equal" });
    expect(correct([at("01", 100, 90), at("08", 100, 91)])).toEqual({ kind: "keep" });
  });
});
