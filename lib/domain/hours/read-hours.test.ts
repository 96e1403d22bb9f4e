import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type OpeningHours, sessionsOf } from "@/lib/domain/hours/opening-hours";
import { readHours, SESSIONS_A_DAY, typedHours, WEEK } from "@/lib/domain/hours/read-hours";
import { anyHours } from "@/lib/testing/escalation-arbitraries";

const MONDAY = { "open-1-0": "08:00", "close-1-0": "12:00", "open-1-1": "13:00", "close-1-1": "18:00" };

describe("opening hours from a form", () => {
  it("are the sessions of each day, earliest first, with midnight as the end of a day", () => {
    const late = { "open-5-0": "18:00", "close-5-0": "00:00", "open-5-2": "09:00", "close-5-2": "12:00" };
    expect(readHours({ ...MONDAY, ...late, "open-0-0": "", "close-0-0": "" })).toEqual({
      hours: {
        1: [
          { open: "08:00", close: "12:00" },
          { open: "13:00", close: "18:00" },
        ],
        5: [
          { open: "09:00", close: "12:00" },
          { open: "18:00", close: "24:00" },
        ],
      },
      problems: {},
    });
  });

  it.each([
    [
      "half a session",
      { "close-1-0": "" },
      { "close-1-0": "Monday: type both times, such as 08:00 and 12:30" },
    ],
    [
      "no clock time",
      { "open-1-1": "1 pm" },
      { "open-1-1": "Monday: type both times, such as 08:00 and 12:30" },
    ],
    [
      "a session that ends before it begins",
      { "close-1-0": "07:00" },
      { "close-1-0": "Monday: the closing time must come after the opening time" },
    ],
    [
      "sessions that overlap",
      { "open-1-1": "11:59" },
      { "open-1-1": "Monday: these times overlap the session before" },
    ],
  ])("are refused with %s, and taken without (control)", (_what, change, problems) => {
    expect(readHours({ ...MONDAY, ...change }).problems).toEqual(problems);
    expect(readHours(MONDAY).problems).toEqual({});
  });

  it("are refused when the clinic would never open", () => {
    expect(readHours({}).problems).toEqual({ "open-1-0": "Open on at least one day" });
  });

  it("come back as they were shown, whenever the sessions of a day stand apart", () => {
    const apart = ({ openingHours }: { openingHours: OpeningHours }) =>
      WEEK.some((day) => sessionsOf(day, openingHours).length > 0) &&
      WEEK.every((day) => {
        const spans = sessionsOf(day, openingHours);
        return (
          spans.length <= SESSIONS_A_DAY &&
          spans.every(({ open }, n) => n === 0 || (spans[n - 1]?.close ?? "") <= open)
        );
      });
    fc.assert(
      fc.property(anyHours.filter(apart), ({ openingHours }) => {
        const { hours, problems } = readHours(typedHours(openingHours));
        expect(problems).toEqual({});
        for (const day of WEEK) expect(sessionsOf(day, hours)).toEqual(sessionsOf(day, openingHours));
      }),
    );
  });
});
