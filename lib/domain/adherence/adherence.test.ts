import fc from "fast-check";
import { expect, it } from "vitest";
import { adherenceByWeek, type AdherenceFacts } from "@/lib/domain/adherence/adherence";
import { daysAfter } from "@/lib/domain/dosing/days";

const FACTS: AdherenceFacts = {
  startsOn: "2026-10-26",
  until: "2026-11-08",
  daysPerWeek: 3,
  doneOn: ["2026-10-27", "2026-10-29", "2026-11-02"],
  heldOn: [],
};

it("counts days of each week from the start, across a month's end", () => {
  expect(adherenceByWeek(FACTS)).toEqual([
    { from: "2026-10-26", plannedDays: 3, doneDays: 2, percent: 67 },
    { from: "2026-11-02", plannedDays: 3, doneDays: 1, percent: 33 },
  ]);
});

it("asks of a week that has begun only for its share so far", () => {
  const on = (until: string) => adherenceByWeek({ ...FACTS, until }).at(-1);
  expect(on("2026-11-02")).toMatchObject({ plannedDays: 0, doneDays: 1, percent: null });
  expect(on("2026-11-04")).toMatchObject({ plannedDays: 1, percent: 100 });
});

it("asks for nothing while the plan is on hold", () => {
  const heldOn = Array.from({ length: 7 }, (_, nth) => daysAfter("2026-10-26", nth));
  expect(adherenceByWeek({ ...FACTS, heldOn })[0]).toMatchObject({ plannedDays: 0, percent: null });
  expect(adherenceByWeek({ ...FACTS, heldOn: heldOn.slice(0, 2) })[0]).toMatchObject({ plannedDays: 2 });
});

it("has no week before the start", () => {
  expect(adherenceByWeek({ ...FACTS, until: "2026-10-25" })).toEqual([]);
});

it("stays within 0 and 100, whatever the order and the repeats", () => {
  const day = fc.integer({ min: -10, max: 100 }).map((nth) => daysAfter("2026-10-26", nth));
  const anyFacts = fc.record({
    startsOn: fc.constant("2026-10-26"),
    until: day,
    daysPerWeek: fc.integer({ min: 1, max: 7 }),
    doneOn: fc.array(day),
    heldOn: fc.array(day),
  });
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const weeks = adherenceByWeek(facts);
      for (const { percent } of weeks)
        expect(percent === null || (percent >= 0 && percent <= 100)).toBe(true);
      const turned = { ...facts, doneOn: [...facts.doneOn.toReversed(), ...facts.doneOn] };
      expect(adherenceByWeek(turned)).toEqual(weeks);
    }),
  );
});
