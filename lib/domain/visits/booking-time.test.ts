import { describe, expect, it } from "vitest";
import { instantOf } from "@/lib/domain/hours/clock-instant";
import { daysOn, mondayOf, weekly } from "@/lib/domain/visits/booking-time";
import { localMoment } from "@/lib/domain/visits/clinic-time";

describe("days", () => {
  it("keeps the clock time from week to week over both changes", () => {
    for (const first of ["2026-02-22", "2026-10-18"]) {
      const read = weekly(first, 5).map((day) => {
        const at = instantOf(day, "09:30", "America/New_York");
        return at && localMoment(at, "America/New_York");
      });
      expect(read).toEqual(weekly(first, 5).map((day) => `${day}T09:30`));
    }
  });

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
