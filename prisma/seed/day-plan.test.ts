import fc from "fast-check";
import { expect, it } from "vitest";
import { dayPlan } from "./day-plan";
import { localDay } from "./days";

const ZONES = ["UTC", "America/Chicago", "Asia/Kolkata", "Australia/Lord_Howe", "Europe/London"] as const;
const moments = fc.date({ min: new Date("2026-01-01"), max: new Date("2028-01-01"), noInvalidDate: true });

it("has somebody who waits at every moment of every day, each visit on the clinic's today", () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(...ZONES), fc.integer({ min: 7, max: 12 }), (now, zone, many) => {
      const plan = dayPlan(now, zone, many);
      const waiting = plan.filter(({ status }) => status === "arrived");
      expect(waiting.length, now.toISOString()).toBeGreaterThan(0);
      for (const { arrived_at } of waiting) expect(arrived_at?.getTime()).toBeLessThan(now.getTime());
      expect(new Set(plan.map(({ startsAt }) => localDay(startsAt, zone)))).toEqual(
        new Set([localDay(now, zone)]),
      );
    }),
  );
});

const SHORT = { done: "d", with_clinician: "c", arrived: "w", booked: "b" } as const;

it.each([
  ["00:05", "wwwbbbb"],
  ["00:50", "ccwwbbb"],
  ["10:10", "dddcwww"],
  ["23:20", "dddccw"],
  // Nobody comes after half past eleven.
  ["23:50", "dddcw"],
])("reads like a day under way at %s: %s", (time, states) => {
  const plan = dayPlan(new Date(`2026-11-28T${time}:00Z`), "UTC", 7);
  expect(plan.map(({ status }) => SHORT[status as keyof typeof SHORT]).join("")).toBe(states);
});
