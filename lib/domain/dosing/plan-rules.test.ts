import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { volumeOf } from "@/lib/domain/dosing/apply-change";
import { dosedItem } from "@/lib/domain/dosing/dosed-item";
import type { DosedItem, ItemLog } from "@/lib/domain/dosing/item-log";
import { answeredItems, changedItems } from "@/lib/domain/dosing/plan-change";
import { type PlanSituation, redDaysInARow, withPlanRules } from "@/lib/domain/dosing/plan-rules";
import { proposeDose } from "@/lib/domain/dosing/propose-dose";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";
import { exerciseById, type ExerciseId } from "@/lib/domain/exercises/exercise";
import type { ProgrammeItem } from "@/lib/domain/programmes/item";
import { anyDoseInput } from "@/lib/testing/dose-arbitraries";

const TODAY = "2026-11-22";
const reps = (exerciseId: ExerciseId, more: object = {}): ProgrammeItem => ({
  exerciseId,
  dose: { sets: 2, work: { kind: "reps", reps: 8 } },
  side: exerciseById(exerciseId).defaultSide ?? "each",
  ...more,
});
const log = (date: string, change: Partial<ItemLog> = {}): ItemLog => ({
  ...{ date, pre: 2, worst: 2, quality: "none", sharpSettled5min: null, legMoved: "no" },
  ...{ formOK: true, repsDone: 16, target: 16, am: 2, doms: false, ...change },
});
const GREENS = [log("2026-11-18"), log("2026-11-21")];
const open = () => true;
function proposed(item: ProgrammeItem, change: Partial<PlanSituation> = {}) {
  const { history = GREENS, today = TODAY, dosed = dosedItem(item, "C", open) } = change;
  const base = proposeDose({ phase: "C", today, openTier: "none", item: dosed, history });
  const calm = { redsInARow: 0, rest: null, back: null, hinge: [], pattern: [], otherSide: null } as const;
  return withPlanRules(base, {
    ...{ item, dosed, history, today, numbers: DOSING_DEFAULTS, correction: { kind: "keep" }, ...calm },
    ...change,
  });
}
const good = { class: "green", formOK: true } as const;

describe("the whole plan", () => {
  it("goes one step down after two red sessions, whatever this exercise was", () => {
    expect(proposed(reps("HS01"))).toMatchObject({ action: "progress" });
    expect(proposed(reps("HS01"), { redsInARow: 1 })).toMatchObject({ action: "progress" });
    expect(proposed(reps("HS01"), { redsInARow: 2 })).toMatchObject({
      ...{
        action: "stepDown",
        change: { field: "volume", factor: 0.67 },
        rule: "DOSE-9",
        reason: "plan-reds",
      },
    });
  });

  it("counts days back from the last one, and a calm day ends the count", () => {
    const day = (on: string, red: boolean) => ({ day: on, class: red ? "red" : "green" }) as const;
    expect(redDaysInARow([])).toBe(0);
    expect(redDaysInARow([day("2026-11-18", true), day("2026-11-20", true)])).toBe(2);
    expect(redDaysInARow([day("2026-11-18", true), day("2026-11-20", false)])).toBe(0);
    expect(redDaysInARow([day("2026-11-18", false), day("2026-11-20", true), day("2026-11-20", false)])).toBe(
      1,
    );
  });
});

describe("load", () => {
  const deadlift = reps("HS10", { dose: { sets: 3, work: { kind: "reps", reps: 12 } } });
  const lifted = reps("HS10", { dose: { sets: 3, work: { kind: "reps", reps: 12 }, loadKg: 10 } });
  const top = { hinge: [good, good], pattern: [good, good] };

  it("waits for the hinge and the unloaded movement, each green with good form twice", () => {
    expect(proposed(lifted, top)).toMatchObject({ change: { field: "loadKg", to: 10.5 } });
    for (const short of [
      { ...top, hinge: [good] },
      { ...top, pattern: [good, { ...good, formOK: false }] },
    ])
      expect(proposed(lifted, short)).toMatchObject({ action: "hold", change: null, reason: "load-gate" });
    const heavier = { dosed: { ...dosedItem(deadlift, "R", open), harderId: "HS14" } };
    expect(proposed(deadlift, { ...top, ...heavier })).toMatchObject({ change: { to: "HS14" } });
    expect(proposed(deadlift, heavier)).toMatchObject({ action: "hold", reason: "load-gate" });
  });

  it("goes down with the volume after two weeks off, and not after one", () => {
    const away = (date: string) => proposed(lifted, { history: [log(date)] });
    expect(away("2026-11-14").change).toEqual({ field: "volume", factor: 0.8 });
    const { change } = away("2026-11-04");
    expect(change).toEqual({ field: "volume", factor: 0.6, loadFactor: 0.8 });
    expect(change && changedItems(lifted, change)[0]?.dose).toMatchObject({ loadKg: 8, work: { reps: 7 } });
  });
});

describe("a long break", () => {
  const item = reps("HS01", { dose: { sets: 2, work: { kind: "reps", reps: 5 } } });
  const before = dosedItem(reps("HS01", { dose: { sets: 2, work: { kind: "reps", reps: 10 } } }), "C", open);
  const since = (...classes: readonly ("green" | "amber")[]) => ({
    on: "2026-11-01",
    daysOff: 40,
    since: classes,
    before,
  });

  it("offers the easier variant after 28 days, lighter like the rest, and not a day sooner", () => {
    const squat = reps("HS07", { dose: { sets: 3, work: { kind: "reps", reps: 12 }, loadKg: 10 } });
    const away = (on: string) => proposed(squat, { history: [log(on)] });
    expect(away("2026-10-26").easier).toBeUndefined();
    const fresh = away("2026-10-25");
    expect(fresh).toMatchObject({ action: "restart", easier: { field: "exerciseId", to: "HS06" } });
    expect(answeredItems(squat, fresh, false)).toMatchObject([
      { exerciseId: "HS07", dose: { loadKg: 6, work: { reps: 6 } } },
    ]);
    const [easier] = answeredItems(squat, fresh, true);
    const usual = exerciseById("HS06").defaultDose;
    expect(easier).toMatchObject({ exerciseId: "HS06" });
    expect(volumeOf(dosedItem({ ...squat, ...easier }, "C", open))).toBeLessThan(
      volumeOf(dosedItem({ ...squat, exerciseId: "HS06", dose: usual }, "C", open)),
    );
  });

  it("is climbed back from by a fifth at most, after a green session", () => {
    expect(proposed(item, { back: since("green") })).toMatchObject({
      ...{
        action: "progress",
        change: { field: "reps", from: 5, to: 6 },
        rule: "DOSE-6",
        reason: "climbing",
      },
    });
    expect(proposed(item, { back: since("amber") })).toMatchObject({ action: "hold", reason: "after-lapse" });
  });

  it("reaches the old dose only after three green sessions and half the days off", () => {
    const nine = reps("HS01", { dose: { sets: 2, work: { kind: "reps", reps: 9 } } });
    const back = since("green", "green", "green");
    expect(proposed(nine, { back })).toMatchObject({ change: { field: "reps", to: 10 } });
    expect(proposed(nine, { back: { ...back, on: "2026-11-05" } })).toMatchObject({ reason: "after-lapse" });
  });

  it("of two weeks holds everything until two sessions were green", () => {
    const back = { ...since("green"), daysOff: 15 };
    expect(proposed(item, { back })).toMatchObject({ action: "hold", reason: "after-lapse" });
    expect(proposed(item, { back: { ...back, since: ["green", "green"] } })).toMatchObject({
      reason: "greens",
    });
  });
});

describe("stretches", () => {
  const stretch = reps("HM01", { dose: { sets: 2, work: { kind: "hold", holdSeconds: 20 } } });
  it("leave the plan while they do harm, and no other exercise does", () => {
    const rest = { because: "worse", until: "2026-12-05" } as const;
    const found = proposed(stretch, { rest });
    expect(found).toMatchObject({
      action: "rest",
      rule: "DOSE-4",
      change: { field: "rest", until: rest.until },
    });
    expect(found.change && changedItems(stretch, found.change)).toEqual([]);
    expect(proposed(reps("HS01"), { rest })).toMatchObject({ action: "progress" });
    expect(proposed(stretch, { rest: { ...rest, because: "flare" } }).action).not.toBe("rest");
  });
});

describe("a side that is behind", () => {
  const correction = { kind: "weaker-first", side: "right", extraSet: true } as const;
  it("goes first with a set more, only while green", () => {
    const found = proposed(reps("HS02"), { correction });
    expect(found).toMatchObject({ action: "extraSet", rule: "DOSE-8" });
    const split = found.change ? changedItems(reps("HS02"), found.change) : [];
    expect(split.map(({ side, dose }) => [side, dose.sets])).toEqual([
      ["right", 3],
      ["left", 2],
    ]);
    expect(proposed(reps("HS02"), { correction: { ...correction, extraSet: false } }).action).toBe(
      "progress",
    );
  });

  it("loses the set at a red, and when both are alike again", () => {
    const right = reps("HS02", { side: "right", dose: { sets: 3, work: { kind: "reps", reps: 8 } } });
    const pair = { otherSide: { sets: 2 } };
    const down = { field: "sets", from: 3, to: 2, reps: 8 };
    const red = [log("2026-11-21", { worst: 8 })];
    expect(proposed(right, { ...pair, history: red })).toMatchObject({
      change: down,
      reason: "weak-side-red",
    });
    expect(proposed(right, { ...pair, correction: { kind: "equal" } })).toMatchObject({ change: down });
    expect(proposed(right, pair)).toMatchObject({ action: "progress" });
  });
});

it("offers the easier exercise the next time after a sharp pain that went", () => {
  const gone = [log("2026-11-18"), log("2026-11-21", { quality: "sharp", sharpSettled5min: true })];
  expect(proposed(reps("HS02"), { history: gone })).toMatchObject({
    ...{ action: "easier", change: { to: "HS01" }, rule: "DOSE-9", reason: "sharp-gone" },
  });
  expect(proposed(reps("HS01"), { history: gone }).action).toBe("progress");
});

describe("whatever the plan is like", () => {
  const FIELDS = ["sets", "reps", "holdSeconds", "loadKg"] as const;
  const counts = (item: ProgrammeItem) => dosedItem(item, "C", open);
  const risenOf = (before: DosedItem, after: DosedItem) =>
    FIELDS.filter((field) => (after[field] ?? 0) > (before[field] ?? 0));
  const situation = fc.record({
    input: anyDoseInput,
    redsInARow: fc.nat({ max: 3 }),
    rest: fc.constantFrom(null, { because: "worse", until: "2026-12-05" } as const),
    back: fc.option(
      fc.record({
        on: fc.constantFrom("2026-11-01", "2026-11-15"),
        daysOff: fc.integer({ min: 14, max: 83 }),
        since: fc.array(fc.constantFrom("green", "amber", "red", "unknown"), { maxLength: 4 }),
        before: fc.constantFrom(
          null,
          counts(reps("HS02", { dose: { sets: 3, work: { kind: "reps", reps: 20 } } })),
        ),
      }),
    ),
    correction: fc.constantFrom(
      { kind: "keep" } as const,
      { kind: "equal" } as const,
      { kind: "weaker-first", side: "left", extraSet: true } as const,
    ),
    otherSide: fc.constantFrom(null, { sets: 1 }, { sets: 4 }),
    of: fc.record({ sets: fc.integer({ min: 1, max: 5 }), reps: fc.integer({ min: 1, max: 20 }) }),
  });

  it("one thing rises at most, by a fifth or its smallest step, and nothing after a red", () => {
    fc.assert(
      fc.property(situation, ({ input, of, otherSide, ...around }) => {
        const side = otherSide === null ? "each" : "left";
        const item = reps("HS02", { side, dose: { sets: of.sets, work: { kind: "reps", reps: of.reps } } });
        const dosed = counts(item);
        const base = proposeDose({ ...input, item: dosed });
        const { history, today } = input;
        const found = withPlanRules(base, {
          ...{ item, dosed, history, today, numbers: DOSING_DEFAULTS, hinge: [], pattern: [], otherSide },
          ...around,
        });
        const after = found.change === null ? [item] : changedItems(item, found.change);
        const same = after.filter(({ exerciseId }) => exerciseId === item.exerciseId).map(counts);
        const risen = same.flatMap((one) => risenOf(dosed, one));
        expect(risen.length).toBeLessThanOrEqual(1);
        for (const one of same) {
          expect(one.reps).toBeLessThanOrEqual(Math.max(of.reps + 1, of.reps * 1.2));
          expect(one.sets).toBeLessThanOrEqual(of.sets + 1);
          expect(Math.min(one.sets, one.reps ?? 0)).toBeGreaterThanOrEqual(1);
        }
        if (found.class === "red")
          expect(Math.max(0, ...same.map(volumeOf))).toBeLessThanOrEqual(volumeOf(dosed));
        if (found.class === "red" || base.action === "pause") expect(risen).toEqual([]);
        if (base.action === "pause") expect(found.change).toBeNull();
      }),
      { numRuns: 3000 },
    );
  });
});
