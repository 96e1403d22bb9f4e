import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeMarks, changeSince, riseAboveBest } from "@/lib/domain/outcomes/change";
import { MEASURES } from "@/lib/domain/outcomes/measures";

const { rmdq, odi, ndi } = MEASURES;

describe("the change since the first score", () => {
  it.each([
    ["RMDQ, 5 points", rmdq, 20, 15, true],
    ["RMDQ, 4 points of 20", rmdq, 20, 16, false],
    ["RMDQ, 30 percent", rmdq, 10, 7, true],
    ["RMDQ, 5 points worse", rmdq, 10, 15, true],
    ["RMDQ, 2 points worse", rmdq, 10, 12, false],
    ["ODI, 10 points", odi, 60, 50, true],
    ["ODI, 9 points of 60", odi, 60, 51, false],
    ["NDI, 5 points", ndi, 40, 35, true],
    ["NDI, half of little: no percent there", ndi, 4, 2, false],
    ["from 0 there is no percent", rmdq, 0, 4, false],
  ])("%s", (_, measure, first, now, meaningful) => {
    expect(changeSince(measure, first, now)?.meaningful).toBe(meaningful);
  });

  it("says how much, and that STarT Back measures none", () => {
    expect(changeSince(rmdq, 16, 12)).toEqual({ points: 4, percent: 25, meaningful: false });
    expect(changeSince(MEASURES["start-back"], 6, 2)).toBeNull();
  });
});

describe("the scores from which a change matters", () => {
  it.each([
    ["RMDQ from 16: 30 percent comes first", rmdq, 16, { better: 11.2, worse: 20.8 }],
    ["RMDQ from 20: 5 points come first", rmdq, 20, { better: 15, worse: null }],
    ["NDI from 3 can only become worse", ndi, 3, { better: null, worse: 8 }],
    ["STarT Back has none", MEASURES["start-back"], 5, { better: null, worse: null }],
    ["where more is better", { ...ndi, better: "higher" as const }, 10, { better: 15, worse: 5 }],
  ])("%s", (_, measure, first, marks) => {
    expect(changeMarks(measure, first)).toEqual(marks);
  });

  it("agree with the change itself at every score", () => {
    const measures = fc.constantFrom(rmdq, odi, ndi, { ...ndi, better: "higher" as const });
    fc.assert(
      fc.property(measures, fc.nat(), fc.nat(), (measure, one, other) => {
        const [first, now] = [one % (measure.highest + 1), other % (measure.highest + 1)];
        const { better, worse } = changeMarks(measure, first);
        const sign = measure.better === "lower" ? 1 : -1;
        const reached = (mark: number | null, direction: number) =>
          mark !== null && (mark - now) * direction >= 0;
        const expected = reached(better, sign) || reached(worse, -sign);
        expect(changeSince(measure, first, now)?.meaningful).toBe(expected);
      }),
    );
  });
});

describe("the rise that TR-11 reads", () => {
  const once = (score: number) => ({ lowest: score, highest: score });

  it.each([
    [[], undefined],
    [[12], undefined],
    [[12, 17], 5],
    [[12, 6, 11], 5],
    [[12, 14, 10], -2],
  ])("%j is %s", (scores, rise) => {
    expect(riseAboveBest(scores.map(once))).toBe(rise);
  });

  it("takes the reading of a sitting answered anew that makes it larger", () => {
    expect(riseAboveBest([{ lowest: 5, highest: 12 }, once(11)])).toBe(6);
    expect(riseAboveBest([once(5), { lowest: 6, highest: 12 }])).toBe(7);
  });

  it("is never less than from the first score, nor from the one before", () => {
    const scores = fc.array(fc.integer({ min: 0, max: 24 }), { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(scores, (given) => {
        const rise = riseAboveBest(given.map(once)) ?? Number.NaN;
        const now = given.at(-1) ?? 0;
        expect(rise).toBeGreaterThanOrEqual(now - (given[0] ?? 0));
        expect(rise).toBeGreaterThanOrEqual(now - (given.at(-2) ?? 0));
      }),
    );
  });
});
