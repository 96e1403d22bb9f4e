import fc from "fast-check";
import { expect, it } from "vitest";
import { backAfter, NO_RESTS, restOf, sharesMuscles, stillResting } from "@/lib/domain/dosing/day-rests";
import { daysAfter } from "@/lib/domain/dosing/days";
import { losesRange } from "@/lib/domain/dosing/range-loss";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";
import { CATALOGUE, exerciseById } from "@/lib/domain/exercises/exercise";

const TODAY = "2026-11-26";
const ago = (days: number) => daysAfter(TODAY, -days);
const ANY = fc.constantFrom(...CATALOGUE.map(({ id }) => id));

it("lets strength work rest for the clinic's days and no longer", () => {
  const work = [
    { exerciseId: "HS01", day: ago(1) },
    { exerciseId: "HS07", day: ago(2) },
  ] as const;
  expect(stillResting(work, TODAY, DOSING_DEFAULTS)).toEqual({
    ...{ worked: work.slice(0, 1), backOn: "2026-11-27", restDays: 2 },
  });
  expect(stillResting(work, TODAY, { ...DOSING_DEFAULTS, loadedRestDays: 3 })).toEqual({
    ...{ worked: work, backOn: "2026-11-28", restDays: 3 },
  });
  expect(stillResting([{ exerciseId: "HS01", day: ago(2) }], TODAY, DOSING_DEFAULTS)).toEqual({
    ...{ worked: [], backOn: null, restDays: 2 },
  });
});

it("is back so many days after the last work that loads the same muscles", () => {
  const work = [
    { exerciseId: "HS06", day: ago(4) },
    { exerciseId: "HS01", day: ago(3) },
    { exerciseId: "LS16", day: ago(1) },
  ] as const;
  expect(backAfter("HS01", work, 2)).toBe(ago(1));
  expect(backAfter("HM03", work, 2)).toBeNull();
});

it("holds only strength for strength of the same region, and only held stretches in a flare", () => {
  expect(sharesMuscles("HS01", "HS06")).toBe(true);
  expect(sharesMuscles("HS01", "LS16")).toBe(false);
  fc.assert(
    fc.property(ANY, ANY, (done, id) => {
      const why = restOf(id, { ...NO_RESTS, worked: [{ exerciseId: done, day: TODAY }], flare: true });
      const { category } = exerciseById(id);
      if (why === "muscles")
        expect([category, exerciseById(done).category]).toEqual(["strength", "strength"]);
      expect(why === "flare").toBe(category === "static-stretch");
      expect(restOf(id, NO_RESTS)).toBeNull();
    }),
  );
});

it("sees range lost at a test of length, past what measuring may be out", () => {
  const test = (days: number, left: number, right: number, name = "hamstring-length") => ({
    ...{ test: name, date: ago(days), left, right },
  });
  const lost = (...tests: ReturnType<typeof test>[]) => losesRange(tests, DOSING_DEFAULTS);
  expect(lost(test(14, 80, 80), test(0, 80, 75))).toBe(true);
  expect(lost(test(14, 80, 80), test(0, 80, 76))).toBe(false);
  expect(lost(test(14, 80, 80), test(0, 90, 80))).toBe(false);
  expect(lost(test(3, 80, 80), test(0, 60, 60))).toBe(false);
  expect(lost(test(14, 40, 40, "single-leg-stand"), test(0, 10, 10, "single-leg-stand"))).toBe(false);
});
