import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOn, instantOf, mondayOf, weekly } from "@/lib/domain/visits/booking-time";
import { localMoment } from "@/lib/domain/visits/clinic-time";

const ZONES = [
  "America/New_York",
  "Europe/London",
  "Australia/Lord_Howe",
  "Asia/Kolkata",
  "America/Santiago",
  "UTC",
];
const two = (part: number) => String(part).padStart(2, "0");
const anyDay = fc.integer({ min: 0, max: 3_650 }).map((days) => daysOn("2024-01-01", days));
const anyTime = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hours, minutes]) => `${two(hours)}:${two(minutes)}`);

describe("a time on the clinic's clock", () => {
  it.each([
    ["2026-03-08", "01:59", "2026-03-08T06:59:00.000Z"],
    ["2026-03-08", "02:30", null],
    ["2026-03-08", "03:00", "2026-03-08T07:00:00.000Z"],
    ["2026-03-09", "09:00", "2026-03-09T13:00:00.000Z"],
    ["2026-11-01", "01:30", "2026-11-01T05:30:00.000Z"],
    ["2026-11-01", "02:00", "2026-11-01T07:00:00.000Z"],
    ["2026-11-02", "09:00", "2026-11-02T14:00:00.000Z"],
  ])("in New York, %s %s is %s", (day, time, instant) => {
    expect(instantOf(day, time, "America/New_York")?.toISOString() ?? null).toBe(instant);
  });

  it("reads back as what was asked for, in any zone on any day, unless the clock leaves it out", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), anyDay, anyTime, (zone, day, time) => {
        const at = instantOf(day, time, zone);
        if (at) {
          expect(localMoment(at, zone)).toBe(`${day}T${time}`);
          return;
        }
        // Nothing within a day of it reads so: minute by minute around where it would be.
        const noon = Date.parse(`${day}T12:00Z`);
        for (let minute = -2_160; minute <= 2_160; minute += 1)
          expect(localMoment(new Date(noon + minute * 60_000), zone)).not.toBe(`${day}T${time}`);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps the clock time from week to week over both changes", () => {
    for (const first of ["2026-02-22", "2026-10-18"]) {
      const read = weekly(first, 5).map((day) => {
        const at = instantOf(day, "09:30", "America/New_York");
        return at && localMoment(at, "America/New_York");
      });
      expect(read).toEqual(weekly(first, 5).map((day) => `${day}T09:30`));
    }
  });
});

describe("days", () => {
  it("count on over months, leap days and changes of the clock", () => {
    expect(daysOn("2028-02-28", 1)).toBe("2028-02-29");
    expect(daysOn("2026-03-07", 2)).toBe("2026-03-09");
    expect(weekly("2026-12-24", 3)).toEqual(["2026-12-24", "2026-12-31", "2027-01-07"]);
  });

  it("belong to the week of their Monday", () => {
    expect(["2026-11-22", "2026-11-23", "2026-11-29"].map(mondayOf)).toEqual([
      "2026-11-16",
      "2026-11-23",
      "2026-11-23",
    ]);
  });
});
