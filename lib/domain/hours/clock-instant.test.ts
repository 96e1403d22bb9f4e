import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantOf, reachedAt } from "@/lib/domain/hours/clock-instant";
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
const anyDay = fc
  .integer({ min: 0, max: 3_650 })
  .map((days) => new Date(Date.parse("2024-01-01") + days * 86_400_000).toISOString().slice(0, 10));
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
});

describe("when a clock has reached a time", () => {
  it.each([
    ["America/Los_Angeles", "2026-03-08", "01:59", "2026-03-08T01:59-08:00"],
    ["America/Los_Angeles", "2026-03-08", "02:00", "2026-03-08T03:00-07:00"],
    ["America/Los_Angeles", "2026-03-08", "02:45", "2026-03-08T03:00-07:00"],
    ["America/Los_Angeles", "2026-03-08", "03:15", "2026-03-08T03:15-07:00"],
    ["America/Los_Angeles", "2026-03-08", "24:00", "2026-03-09T00:00-07:00"],
    ["America/Los_Angeles", "2026-11-01", "01:30", "2026-11-01T01:30-07:00"],
    ["Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-04T02:30+11:00"],
    ["Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-05T01:45+11:00"],
    ["America/Santiago", "2026-09-06", "00:00", "2026-09-06T01:00-03:00"],
    ["America/Santiago", "2026-09-05", "24:00", "2026-09-06T01:00-03:00"],
  ])("in %s on %s, %s is at %s", (zone, day, time, expected) => {
    const [hours = 0, minutes = 0] = time.split(":").map(Number);
    expect(reachedAt(day, hours * 60 + minutes, zone)).toEqual(new Date(expected));
  });

  it("is never before a time that came earlier on the clock", () => {
    const minute = fc.nat(1_440);
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), anyDay, minute, minute, (zone, day, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(reachedAt(day, less, zone) <= reachedAt(day, more, zone)).toBe(true);
      }),
    );
  });
});
