import { describe, expect, it } from "vitest";
import { outsideHours } from "@/lib/domain/hours/outside-hours";

const [MONDAY, TUESDAY, SUNDAY] = ["2026-11-30", "2026-12-01", "2026-11-29"];
const HOURS = {
  openingHours: {
    1: [
      { open: "09:00", close: "12:00" },
      { open: "13:00", close: "17:00" },
    ],
    2: [
      { open: "08:00", close: "12:00" },
      { open: "12:00", close: "24:00" },
    ],
    0: [],
  },
  closedDays: [{ day: "2026-12-07", reason: "Training" }],
};
const said = (day: string, time: string, minutes = 30) => outsideHours({ day, time, minutes }, HOURS);

describe("what whoever books is told of the opening hours", () => {
  it.each([
    [MONDAY, "09:00", 30],
    [MONDAY, "16:30", 30],
    [TUESDAY, "11:45", 30],
    [TUESDAY, "23:30", 30],
  ])("nothing while it is open: %s at %s", (day, time, minutes) => {
    expect(said(day, time, minutes)).toBeNull();
  });

  it.each([
    [MONDAY, "08:45", 30],
    [MONDAY, "11:45", 30],
    [MONDAY, "12:15", 30],
    [MONDAY, "16:45", 30],
    [TUESDAY, "07:59", 1],
  ])("that %s at %s is not within one opening", (day, time, minutes) => {
    expect(said(day, time, minutes)).toMatch(/^Outside opening hours: that day the clinic is open /);
  });

  it("when it is open that day, in words", () => {
    expect(said(MONDAY, "20:00")).toBe(
      "Outside opening hours: that day the clinic is open 9:00 am to 12:00 pm and 1:00 pm to 5:00 pm.",
    );
    expect(said(TUESDAY, "05:00")).toMatch(/open 8:00 am to midnight\.$/);
  });

  it("that it is shut on a weekday without hours, and on a closed day with its reason", () => {
    expect(said(SUNDAY, "10:00")).toBe("The clinic is closed on Sunday, November 29.");
    expect(said("2026-12-07", "10:00")).toBe("The clinic is closed that day (Training).");
  });

  it("nothing of a time half typed, nor where the clinic has said no hours", () => {
    expect(said("", "10:00")).toBeNull();
    expect(said(SUNDAY, "")).toBeNull();
    expect(
      outsideHours({ day: SUNDAY, time: "03:00", minutes: 30 }, { openingHours: {}, closedDays: [] }),
    ).toBeNull();
  });
});
