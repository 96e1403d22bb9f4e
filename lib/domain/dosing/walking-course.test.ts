import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysAfter } from "@/lib/domain/dosing/days";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";
import { withWalk } from "@/lib/domain/dosing/walk-of-plan";
import { type Walk, walkingCourse } from "@/lib/domain/dosing/walking-course";
import { templateItem } from "@/lib/domain/programmes/templates/template";

const TODAY = "2026-11-26";
const ago = (days: number) => daysAfter(TODAY, -days);
const test = (days: number, minutes: number, honest = true) => ({ date: ago(days), minutes, honest });
const walk = (days: number, more: Partial<Walk> = {}): Walk => ({
  ...{ date: ago(days), class: "green", minutes: null, cutShort: false, ...more },
});
const course = (tests: readonly ReturnType<typeof test>[], walks: readonly Walk[] = []) =>
  walkingCourse(tests, walks, { today: TODAY, walksPerWeek: 5 }, DOSING_DEFAULTS);
const target = (...of: Parameters<typeof course>) => {
  const now = course(...of)?.target;
  return now?.kind === "walk" ? now.minutes : (now?.kind ?? null);
};

describe("the walking target", () => {
  it("is four fifths of the threshold, stop and start below five minutes, and nothing before an honest test", () => {
    expect(target([])).toBeNull();
    expect(target([test(1, 20, false)])).toBeNull();
    expect(target([test(1, 20)])).toBe(16);
    expect(target([test(1, 4)])).toBe("stop-start");
  });

  it("rises after three green walks, the mornings answered, and not by what was walked today", () => {
    const three = [walk(3), walk(2), walk(1)];
    expect(target([test(4, 20)], three.slice(0, 2))).toBe(16);
    expect(target([test(4, 20)], three)).toBe(17);
    expect(target([test(4, 20)], [walk(2), walk(1), walk(0)])).toBe(16);
    expect(target([test(4, 20)], [walk(3), walk(2), walk(1, { class: "unknown" })])).toBe(16);
    expect(target([test(4, 20)], [walk(3), walk(2, { class: "amber" }), walk(1)])).toBe(16);
  });

  it("falls to the minute at which pain cut a walk short, and after a red walk and a break", () => {
    expect(target([test(4, 20)], [walk(1, { class: "amber", minutes: 10, cutShort: true })])).toBe(8);
    expect(target([test(4, 20)], [walk(1, { class: "red" })])).toBe(10);
    expect(target([test(6, 20)])).toBe(16);
    expect(target([test(7, 20)])).toBe(12);
    expect(target([test(90, 20)])).toBe(8);
  });

  it("keeps what green walks reached when an older test is lower than the new one", () => {
    const reached = [walk(6), walk(5), walk(4), walk(3), walk(2), walk(1)];
    expect(target([test(7, 10)], reached)).toBe(10);
    expect(target([test(7, 10), test(0, 14)], reached)).toBe(10);
    expect(target([test(7, 10), test(0, 11)], reached)).toBe(8);
  });

  it("never rises by more than the rule's step, and stays between a minute and the longest walk", () => {
    const anyWalk = fc.record({
      days: fc.nat({ max: 60 }),
      class: fc.constantFrom("green", "amber", "red", "unknown"),
      minutes: fc.option(fc.integer({ min: 1, max: 60 })),
      cutShort: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(anyWalk, { maxLength: 20 }), (minutes, walks) => {
        const seen = walks.map(({ days, ...one }) => walk(days, one as Partial<Walk>));
        const now = course([test(61, minutes)], seen)?.target;
        if (now?.kind !== "walk") return;
        expect(now.minutes).toBeGreaterThanOrEqual(1);
        expect(now.minutes).toBeLessThanOrEqual(DOSING_DEFAULTS.walkTop);
      }),
    );
  });

  it("says when the next test is due", () => {
    expect(course([test(6, 20)])?.retestDue).toBe(false);
    expect(course([test(7, 20)])?.retestDue).toBe(true);
  });
});

it("stands in the plan's walk and in nothing else", () => {
  const items = [templateItem("DW01"), templateItem("AE01")];
  expect(withWalk(items, null)).toEqual(items);
  const [warmUp, walked] = withWalk(items, { kind: "walk", minutes: 9 });
  expect(warmUp).toEqual(items[0]);
  expect(walked).toMatchObject({ exerciseId: "AE01", dose: { work: { kind: "time", seconds: 540 } } });
  expect(withWalk(items, { kind: "stop-start" })[1]).toMatchObject({ exerciseId: "AE02" });
});
