import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysAfter, daysBetween } from "@/lib/domain/dosing/days";
import { monthlyCheckIn, monthsAfter, watchDays, watchUntil } from "@/lib/domain/programme-end/watch";

const watchOf = (endedOn: string, lastCheckInOn: string | null = null) => ({
  ...{ endedOn, lastCheckInOn },
  watchUntil: watchUntil(endedOn),
});
const anyDay = fc.nat({ max: 3_000 }).map((days) => daysAfter("2024-01-01", days));

it("counts months by the calendar and keeps to the last day of a short one", () => {
  expect(monthsAfter("2026-11-26", 1)).toBe("2026-12-26");
  expect(monthsAfter("2026-08-31", 1)).toBe("2026-09-30");
  expect(monthsAfter("2027-12-31", 2)).toBe("2028-02-29");
  expect(watchDays(watchOf("2026-08-31"))).toEqual([
    ...["2026-09-30", "2026-10-31", "2026-11-30", "2026-12-31", "2027-01-31", "2027-02-28"],
  ]);
});

describe("the monthly check-in", () => {
  const ended = "2026-05-10";
  it.each([
    ["2026-06-09", null, null, "2026-06-10"],
    ["2026-06-10", null, "2026-06-10", "2026-07-10"],
    ["2026-06-10", "2026-06-03", null, "2026-07-10"],
    ["2026-06-10", "2026-06-02", "2026-06-10", "2026-07-10"],
    ["2026-07-09", null, "2026-06-10", "2026-07-10"],
    ["2026-07-10", "2026-06-20", "2026-07-10", "2026-08-10"],
    ["2026-11-10", "2026-10-12", "2026-11-10", null],
    ["2027-03-01", null, null, null],
  ])("on %s, last answered %s: due %s, next %s", (today, lastCheckInOn, dueOn, nextOn) =>
    expect(monthlyCheckIn(watchOf(ended, lastCheckInOn), today)).toEqual({ dueOn, nextOn }),
  );

  it("is never due before its day, nor once answered on or after it, whatever the dates", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat({ max: 260 }),
        fc.option(fc.nat({ max: 260 })),
        (endedOn, days, answered) => {
          const today = daysAfter(endedOn, days);
          const lastCheckInOn = answered === null || answered > days ? null : daysAfter(endedOn, answered);
          const { dueOn, nextOn } = monthlyCheckIn(watchOf(endedOn, lastCheckInOn), today);
          if (dueOn !== null) {
            expect(dueOn <= today).toBe(true);
            expect(daysBetween(endedOn, dueOn)).toBeGreaterThanOrEqual(28);
            if (lastCheckInOn !== null) expect(lastCheckInOn < dueOn).toBe(true);
          }
          if (nextOn !== null) expect(nextOn > today && nextOn <= watchUntil(endedOn)).toBe(true);
          const done = monthlyCheckIn(watchOf(endedOn, today), today);
          expect(done.dueOn).toBeNull();
        },
      ),
    );
  });
});
