import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isRetestDue, nextWalkTarget, thresholdOf, walkTarget } from "@/lib/domain/dosing/walking";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";

const test = (minutes: number, honest = true) => ({ date: "2026-11-01", minutes, honest });

it("takes the lowest of the last three honest tests as the threshold", () => {
  expect(thresholdOf([])).toBeNull();
  expect(thresholdOf([test(4), test(12), test(10), test(15)])).toBe(10);
  expect(thresholdOf([test(12), test(3, false), test(15)])).toBe(12);
});

it.each([
  [4, { kind: "stop-start" }],
  [5, { kind: "walk", minutes: 4 }],
  [12, { kind: "walk", minutes: 9 }],
  [15, { kind: "walk", minutes: 12 }],
  [35, { kind: "walk", minutes: 28 }],
  [60, { kind: "walk", minutes: 30 }],
])("walks below a threshold of %i minutes", (minutes, target) => {
  expect(walkTarget(minutes, DOSING_DEFAULTS)).toEqual(target);
});

describe("the next target", () => {
  const walks = {
    targetMinutes: 12,
    greensInARow: 3,
    longestMinutes: 30,
    bestWeekMinutes: 400,
    walksPerWeek: 5,
  };
  const next = (more: Partial<typeof walks>) => nextWalkTarget({ ...walks, ...more }, DOSING_DEFAULTS);

  it.each([
    ["waits for three green walks", { greensInARow: 2 }, 12],
    ["rises by a minute", {}, 13],
    ["rises by a tenth of a longer walk", { targetMinutes: 25 }, 27],
    ["obeys the cap of the longest session", { targetMinutes: 25, longestMinutes: 23.7 }, 26],
    ["obeys the cap of the best week", { targetMinutes: 25, bestWeekMinutes: 119 }, 26],
    ["moves by a minute where a cap would stop it", { longestMinutes: 5, bestWeekMinutes: 20 }, 13],
    ["stops at thirty", { targetMinutes: 29 }, 30],
    ["stays at thirty", { targetMinutes: 30 }, 30],
  ])("%s", (_, more, expected) => {
    expect(next(more)).toBe(expected);
  });

  it("never rises by more than a tenth or a minute, two minutes when short, nor above the top", () => {
    const anyWalks = fc.record({
      targetMinutes: fc.integer({ min: 1, max: 30 }),
      greensInARow: fc.nat({ max: 6 }),
      longestMinutes: fc.nat({ max: 60 }),
      bestWeekMinutes: fc.nat({ max: 300 }),
      walksPerWeek: fc.integer({ min: 1, max: 7 }),
    });
    fc.assert(
      fc.property(anyWalks, (some) => {
        const rise = nextWalkTarget(some, DOSING_DEFAULTS) - some.targetMinutes;
        expect(rise).toBeGreaterThanOrEqual(0);
        expect(rise).toBeLessThanOrEqual(Math.max(1, some.targetMinutes / 10));
        expect(some.targetMinutes + rise).toBeLessThanOrEqual(30);
      }),
    );
  });
});

it("asks for a new test after a week", () => {
  expect(isRetestDue("2026-11-15", "2026-11-21", DOSING_DEFAULTS)).toBe(false);
  expect(isRetestDue("2026-11-15", "2026-11-22", DOSING_DEFAULTS)).toBe(true);
});
