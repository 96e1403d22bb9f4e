import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ndiBand, ndiScore, odiScore, rmdqScore } from "@/lib/domain/outcomes/disability";
import { grocVerdict } from "@/lib/domain/outcomes/groc";
import { medianOfWeek } from "@/lib/domain/outcomes/nprs";
import { phq2Score, phq4Score } from "@/lib/domain/outcomes/phq";
import { psfsChange, psfsScore } from "@/lib/domain/outcomes/psfs";
import { startBackRisk, startBackScore } from "@/lib/domain/outcomes/start-back";

describe("pain, the middle of the last 7 days", () => {
  const day = (date: number, score: number) => ({ on: `2026-03-${String(date).padStart(2, "0")}`, score });
  it.each([
    ["one score", [day(4, 6)], 6],
    ["the day 6 before counts", [day(4, 9), day(10, 3), day(10, 4)], 4],
    ["the day 7 before does not", [day(3, 9), day(10, 3), day(10, 4)], 3.5],
    ["one bad day", [day(8, 3), day(9, 9), day(10, 2)], 3],
    ["nothing", [], undefined],
  ])("%s", (_, scores, expected) => {
    expect(medianOfWeek(scores)).toBe(expected);
  });

  it("lies within the scores, and does not ask their order", () => {
    const scores = fc.array(fc.record({ on: fc.constant("2026-03-10"), score: fc.nat({ max: 10 }) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(scores, (given) => {
        const [middle = Number.NaN, values] = [medianOfWeek(given), given.map(({ score }) => score)];
        expect(values.filter((value) => value <= middle).length * 2).toBeGreaterThanOrEqual(given.length);
        expect(values.filter((value) => value >= middle).length * 2).toBeGreaterThanOrEqual(given.length);
        expect(medianOfWeek(given.toReversed())).toBe(middle);
      }),
    );
  });
});

describe("PSFS", () => {
  const tasks = (...scores: number[]) => scores.map((score, at) => ({ name: `task ${at}`, score }));
  it.each([
    [[2, 3], null],
    [[2, 3, 7], 4],
    [[0, 0, 0, 10, 10], 4],
    [[1, 1, 1, 1, 1, 1], null],
  ])("of %j is %s", (scores, expected) => {
    expect(psfsScore(tasks(...scores))).toBe(expected);
  });

  it.each([
    ["2 points of the mean matter", tasks(2, 2, 2), tasks(4, 4, 4), [2, true, []]],
    ["less does not", tasks(2, 2, 2), tasks(4, 4, 3), [5 / 3, false, []]],
    ["3 points of one task do", tasks(2, 2, 2), tasks(5, 2, 2), [1, false, ["task 0"]]],
    ["and they count when worse", tasks(8, 8, 8), tasks(5, 5, 5), [-3, true, ["task 0", "task 1", "task 2"]]],
    [
      "another task is left out",
      tasks(1, 1, 1),
      [...tasks(1, 1, 1), { name: "new", score: 9 }],
      [0, false, []],
    ],
    ["two that are the same have no mean", tasks(1, 1), tasks(9, 1, 1), [null, false, ["task 0"]]],
  ])("%s", (_, before, now, [points, meaningful, tasksMoved]) => {
    const change = psfsChange(before, now);
    if (typeof points === "number") expect(change.points).toBeCloseTo(points);
    else expect(change.points).toBeNull();
    expect(change).toMatchObject({ meaningful, tasksMoved });
  });
});

it.each([
  [-5, "worse"],
  [-3, "worse"],
  [-2, "unclear"],
  [0, "unclear"],
  [2, "unclear"],
  [3, "better"],
  [5, "better"],
])("a rating of change of %i is %s", (score, verdict) => {
  expect(grocVerdict(score)).toBe(verdict);
});

describe("PHQ", () => {
  it.each([
    [{ interest: 1, lowMood: 2 }, 3],
    [{ interest: 0, lowMood: 0 }, 0],
    [{ interest: 3 }, undefined],
    [{}, undefined],
  ])("PHQ-2 of %j is %s", (items, expected) => {
    expect(phq2Score(items)).toBe(expected);
  });

  const four = (nervous: number, worry: number, interest: number, lowMood: number) =>
    phq4Score({ nervous, worry, interest, lowMood });
  it.each([
    [four(1, 1, 0, 0), { total: 2, band: "none", anxious: false, depressed: false }],
    [four(0, 3, 0, 0), { total: 3, band: "mild", anxious: true, depressed: false }],
    [four(1, 1, 1, 2), { total: 5, band: "mild", anxious: false, depressed: true }],
    [four(2, 1, 1, 2), { total: 6, band: "moderate", anxious: true, depressed: true }],
    [four(3, 3, 2, 0), { total: 8, band: "moderate", anxious: true, depressed: false }],
    [four(3, 2, 2, 2), { total: 9, band: "severe", anxious: true, depressed: true }],
  ])("PHQ-4 is %j", (score, expected) => {
    expect(score).toEqual(expected);
  });

  it("has no PHQ-4 with any item blank", () => {
    const whole = { nervous: 3, worry: 3, interest: 3, lowMood: 3 };
    expect(phq4Score(whole)?.total).toBe(12);
    for (const key of Object.keys(whole)) expect(phq4Score({ ...whole, [key]: undefined })).toBeUndefined();
  });
});

describe("RMDQ, ODI and NDI", () => {
  it("count the ticks, blank ones as none", () => {
    const ticks = fc.array(fc.constantFrom(true, false, null), { minLength: 24, maxLength: 24 });
    fc.assert(
      fc.property(ticks, (given) => {
        const score = rmdqScore(given);
        expect(score).toBe(rmdqScore(given.map((tick) => tick ?? false)));
        const oneMore = given.indexOf(false);
        if (oneMore !== -1) expect(rmdqScore(given.with(oneMore, true))).toBe(score + 1);
      }),
    );
    expect(rmdqScore(Array<boolean>(24).fill(true))).toBe(24);
  });

  const items = (blank: number, value: number) =>
    Array.from({ length: 10 }, (_, at) => (at < blank ? null : value));
  it.each([
    ["all the highest", items(0, 5), 100, 50],
    ["one blank", items(1, 2), 40, 20],
    ["8 of 10 answered", items(2, 4), 80, 40],
    ["7 of 10 answered", items(3, 4), null, null],
    ["9 items", items(0, 4).slice(1), null, null],
    ["mixed", [0, 1, 2, 3, 4, 5, 0, 1, 2, null], 40, 20],
  ])("%s", (_, given, odi, ndi) => {
    expect(odiScore(given)).toBe(odi);
    expect(ndiScore(given)).toBe(ndi);
  });

  it("NDI with a blank is as if the blank were the mean of the rest (Vernon)", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 5 }), { minLength: 9, maxLength: 9 }), (given) => {
        const sum = given.reduce((one, other) => one + other, 0);
        expect(ndiScore([...given, null])).toBeCloseTo(sum + sum / 9);
      }),
    );
  });

  it.each([
    [0, "none"],
    [4, "none"],
    [5, "mild"],
    [14, "mild"],
    [15, "moderate"],
    [24, "moderate"],
    [25, "severe"],
    [34, "severe"],
    [35, "complete"],
    [50, "complete"],
  ])("NDI %i is %s", (score, band) => {
    expect(ndiBand(score)).toBe(band);
  });
});

describe("STarT Back", () => {
  it.each([
    [3, 3, "low"],
    [4, 3, "medium"],
    [4, 4, "high"],
    [9, 5, "high"],
  ])("%i with %i of items 5 to 9 is %s risk", (total, subscore, risk) => {
    expect(startBackRisk(total, subscore)).toBe(risk);
  });

  const [yes, no] = [true, false];
  it.each([
    ["nothing", startBackScore([no, no, no, no, no, no, no, no], 2), 0, 0, "low"],
    ["only very bothersome", startBackScore([no, no, no, no, no, no, no, no], 3), 1, 1, "low"],
    ["the first four", startBackScore([yes, yes, yes, yes, no, no, no, no], 2), 4, 0, "medium"],
    ["the last four", startBackScore([no, no, no, no, yes, yes, yes, yes], 0), 4, 4, "high"],
    ["three of them and bothersome", startBackScore([no, no, no, no, yes, yes, yes, no], 4), 4, 4, "high"],
    ["all", startBackScore([yes, yes, yes, yes, yes, yes, yes, yes], 4), 9, 5, "high"],
  ])("%s", (_, score, total, subscore, risk) => {
    expect(score).toEqual({ total, subscore, risk });
  });
});
