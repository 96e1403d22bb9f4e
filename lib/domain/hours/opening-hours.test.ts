import { addMinutes } from "date-fns";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addOpenTime,
  type ClinicHours,
  closedDayAt,
  morningOf,
  isOpen,
  nextOpening,
  sessionAt,
  sessionsOf,
  sessionsOn,
} from "@/lib/domain/hours/opening-hours";
import { localMoment } from "@/lib/domain/visits/clinic-time";
import { anyHours, anyMoment } from "@/lib/testing/escalation-arbitraries";

const HOUR = 3_600_000;
const DAY = [
  { open: "13:00", close: "18:00" },
  { open: "08:00", close: "12:00" },
];
/** Monday to Friday with a lunch break; shut on Wednesday 4 March 2026 and over Christmas. */
const WEEK: ClinicHours = {
  openingHours: { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY },
  closedDays: [
    { day: "2026-03-04", reason: "Training" },
    ...["24", "25", "28", "29", "30", "31"].map((day) => ({ day: `2026-12-${day}`, reason: "Christmas" })),
  ],
  timeZone: "America/Los_Angeles",
};
const day = (text: string) => new Date(text);

describe("opening time", () => {
  it.each([
    ["within a session", "2026-03-02T09:00-08:00", 2, "2026-03-02T11:00-08:00"],
    ["over the lunch break", "2026-03-02T11:30-08:00", 2, "2026-03-02T14:30-08:00"],
    ["exactly to the end of a session", "2026-03-02T10:00-08:00", 2, "2026-03-02T12:00-08:00"],
    ["over the night", "2026-03-02T17:30-08:00", 2, "2026-03-03T09:30-08:00"],
    ["over the closed day", "2026-03-03T17:00-08:00", 3, "2026-03-05T10:00-08:00"],
    ["from outside the hours", "2026-03-02T03:00-08:00", 1, "2026-03-02T09:00-08:00"],
    ["over the weekend in which clocks go forward", "2026-03-06T17:30-08:00", 1, "2026-03-09T08:30-07:00"],
    ["over the weekend in which clocks go back", "2026-10-30T17:30-07:00", 1, "2026-11-02T08:30-08:00"],
    ["over Christmas", "2026-12-23T17:00-08:00", 2, "2027-01-01T09:00-08:00"],
  ])("is counted %s", (_what, from, hours, expected) => {
    expect(addOpenTime(day(from), hours * HOUR, WEEK)).toEqual(day(expected));
  });

  it("is every hour in a clinic without hours", () => {
    const none = { ...WEEK, openingHours: {} };
    expect(addOpenTime(day("2026-03-02T09:00Z"), HOUR, none)).toEqual(day("2026-03-02T10:00Z"));
    expect(nextOpening(day("2026-03-02T09:00Z"), none)).toBeNull();
  });

  it("is every hour in a clinic that never closes, and more of it is never earlier", () => {
    const daily = [{ open: "00:00", close: "24:00" }];
    const always = {
      ...WEEK,
      openingHours: Object.fromEntries([0, 1, 2, 3, 4, 5, 6].map((d) => [d, daily])),
    };
    const from = day("2026-03-01T09:00Z");
    expect(addOpenTime(from, 20 * 24 * HOUR, { ...always, closedDays: [] })).toEqual(
      day("2026-03-21T09:00Z"),
    );
    fc.assert(
      fc.property(anyHours, anyMoment, fc.nat(400 * HOUR), fc.nat(400 * HOUR), (hours, start, less, more) => {
        const [first, second] = [addOpenTime(start, less, hours), addOpenTime(start, less + more, hours)];
        expect(second.getTime()).toBeGreaterThanOrEqual(first.getTime());
        expect(first.getTime()).toBeGreaterThanOrEqual(start.getTime() + less);
      }),
    );
  });
});

describe("the clinic", () => {
  it.each([
    ["2026-03-02T07:59-08:00", null, "2026-03-02T08:00-08:00"],
    ["2026-03-02T08:00-08:00", 0, "2026-03-02T08:00-08:00"],
    ["2026-03-02T11:59-08:00", 0, "2026-03-02T11:59-08:00"],
    ["2026-03-02T12:00-08:00", null, "2026-03-02T13:00-08:00"],
    ["2026-03-02T13:00-08:00", 1, "2026-03-02T13:00-08:00"],
    ["2026-03-04T09:00-08:00", null, "2026-03-05T08:00-08:00"],
  ])("at %s is in session %j and open from %s", (now, session, opens) => {
    expect(sessionAt(day(now), WEEK)?.session ?? null).toBe(session);
    expect(isOpen(day(now), WEEK)).toBe(session !== null);
    expect(nextOpening(day(now), WEEK)).toEqual(day(opens));
  });

  it("knows its closed day, and when the morning of another begins", () => {
    expect(closedDayAt(day("2026-03-04T23:59-08:00"), WEEK)).toEqual({
      day: "2026-03-04",
      reason: "Training",
    });
    expect(closedDayAt(day("2026-03-05T00:00-08:00"), WEEK)).toBeNull();
    expect(morningOf(day("2026-03-04T09:00-08:00"), WEEK)).toBeNull();
    expect(morningOf(day("2026-03-05T23:00-08:00"), WEEK)).toEqual(day("2026-03-05T08:00-08:00"));
    const always = { ...WEEK, openingHours: { 4: [{ open: "00:00", close: "24:00" }] } };
    expect(morningOf(day("2026-03-05T23:00-08:00"), always)).toEqual(day("2026-03-05T06:00-08:00"));
  });

  it("counts sessions by their opening and leaves out what cannot be read", () => {
    const broken = [{ open: "9", close: "noon" }, { open: "14:00", close: "13:00" }, ...DAY];
    expect(sessionsOf(1, { 1: broken }).map(({ open }) => open)).toEqual(["08:00", "13:00"]);
    expect(sessionsOf(0, { 1: DAY })).toEqual([]);
  });

  it("is open while the clock on the wall stands within a span of the day, in any zone", () => {
    fc.assert(
      fc.property(anyHours, anyMoment, (hours, now) => {
        const read = localMoment(now, hours.timeZone);
        const again = [30, 60].flatMap((minutes) => [-minutes, minutes]);
        // In the hour that comes twice the wall does not say which one it is.
        fc.pre(again.every((minutes) => localMoment(addMinutes(now, minutes), hours.timeZone) !== read));
        const [date = "", clock = ""] = read.split("T");
        const within = sessionsOn(date, hours).some(({ open, close }) => open <= clock && clock < close);
        expect(isOpen(now, hours)).toBe(within);
      }),
    );
  });

  it("is open exactly while a session runs, in any zone and on both nights of the clock", () => {
    fc.assert(
      fc.property(anyHours, anyMoment, (hours, now) => {
        expect(isOpen(now, hours)).toBe(sessionAt(now, hours) !== null);
      }),
    );
  });
});
