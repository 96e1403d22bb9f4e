import { describe, expect, it } from "vitest";
import {
  clockTime,
  dayAndTime,
  daysAgo,
  localDate,
  longDay,
  longDayOf,
  nextQuarterHour,
  plainDate,
  shortDay,
} from "@/lib/domain/visits/clinic-time";

const NEW_YORK = "America/New_York";
const at = (iso: string) => new Date(iso);

describe("the clinic's clock", () => {
  it("is the clinic's, not the server's", () => {
    expect(clockTime(at("2026-11-22T14:30:00Z"), NEW_YORK)).toBe("9:30 am");
    expect(clockTime(at("2026-11-22T14:30:00Z"), "Europe/London")).toBe("2:30 pm");
    expect(dayAndTime(at("2026-11-23T03:05:00Z"), NEW_YORK)).toBe("Nov 22, 2026, 10:05 pm");
  });

  it("keeps the local date across midnight and a change of clocks", () => {
    expect(localDate(at("2026-11-23T04:59:00Z"), NEW_YORK)).toBe("2026-11-22");
    expect(localDate(at("2026-11-23T05:00:00Z"), NEW_YORK)).toBe("2026-11-23");
    expect(localDate(at("2026-03-08T06:59:00Z"), NEW_YORK)).toBe("2026-03-08");
  });

  it("shows a date without a time as written", () => {
    expect(plainDate(at("1961-04-03T00:00:00Z"))).toBe("Apr 3, 1961");
    expect(longDay(at("2026-11-22T00:00:00Z"))).toBe("Sunday, November 22");
    expect(longDayOf("2026-11-22", "2026-01-01")).toBe("Sunday, November 22");
    expect(longDayOf("2027-01-04", "2026-12-31")).toBe("Monday, January 4, 2027");
    expect(longDayOf("2027-01-04", "2026-12-31", "es")).toBe("lunes, 4 de enero de 2027");
    expect(shortDay(at("2026-11-22T00:00:00Z"))).toBe("Sun, Nov 22");
  });
});

describe("the next quarter hour", () => {
  it.each([
    ["2026-11-22T14:30:00Z", "09:30"],
    ["2026-11-22T14:31:00Z", "09:45"],
    ["2026-11-22T14:59:00Z", "10:00"],
    ["2026-11-23T04:59:00Z", "23:45"],
    ["2026-11-22T05:00:00Z", "00:00"],
  ])("after %s is %s", (when, quarter) => {
    expect(nextQuarterHour(at(when), NEW_YORK)).toBe(quarter);
  });
});

describe("time past", () => {
  it.each([
    ["2026-11-22T13:00:00Z", "today"],
    ["2026-11-22T04:59:00Z", "yesterday"],
    ["2026-11-19T15:00:00Z", "3 days ago"],
  ])("%s was %s", (when, words) => {
    expect(daysAgo(at(when), at("2026-11-22T14:00:00Z"), NEW_YORK)).toBe(words);
  });
});
