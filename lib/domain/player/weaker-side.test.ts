import { describe, expect, it } from "vitest";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";
import { sidesInOrder, weakerSide } from "@/lib/domain/player/weaker-side";

const tests = (...pairs: readonly (readonly [date: string, left: number, right: number])[]) =>
  pairs.map(([date, left, right]) => ({ date, left, right }));

describe("the side an exercise begins with (DOSE-8)", () => {
  it("is the weaker one after two tests a week apart with a gap of 15 % or more", () => {
    const gap = tests(["2026-01-01", 20, 16], ["2026-01-08", 20, 17]);
    expect(weakerSide(gap, DOSING_DEFAULTS)).toBe("right");
    expect(sidesInOrder("each", "right")).toEqual(["right", "left"]);
  });

  it("is the left one otherwise", () => {
    expect(weakerSide(tests(["2026-01-01", 20, 16]), DOSING_DEFAULTS)).toBeNull();
    expect(weakerSide(tests(["2026-01-01", 20, 16], ["2026-01-07", 20, 16]), DOSING_DEFAULTS)).toBeNull();
    expect(weakerSide(tests(["2026-01-01", 20, 18], ["2026-01-08", 20, 18]), DOSING_DEFAULTS)).toBeNull();
    expect(sidesInOrder("each", null)).toEqual(["left", "right"]);
    expect(sidesInOrder("each", "left")).toEqual(["left", "right"]);
    expect(sidesInOrder("both", "right")).toEqual(["both"]);
  });
});
