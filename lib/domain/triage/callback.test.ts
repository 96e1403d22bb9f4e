import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { callback, callbackNow } from "@/lib/domain/triage/callback";
import type { ClosedDay, OpeningHours } from "@/lib/domain/hours/opening-hours";

const DAY = [{ open: "08:00", close: "18:00" }];
const WEEKDAYS: OpeningHours = { 1: DAY, 2: DAY, 3: DAY, 4: DAY, 5: DAY };
/** Monday 2 March 2026 to Sunday 8; Los Angeles is 8 h behind UTC until clocks change on the 8th. */
const LOS_ANGELES = "America/Los_Angeles";

const at = (
  now: string,
  tier: "urgent" | "emergency",
  openingHours = WEEKDAYS,
  timeZone = LOS_ANGELES,
  closedDays: readonly ClosedDay[] = [],
) => {
  const { words, by } = callback({
    now: new Date(now),
    hours: { openingHours, timeZone, closedDays },
    tier,
  });
  return `${words} ${by.toISOString()}`;
};

describe("the clinic rings", () => {
  it.each([
    ["within 4 h when urgent", "2026-03-02T09:00-08:00", "urgent", "open 2026-03-02T21:00:00.000Z"],
    ["within 30 min in an emergency", "2026-03-02T09:00-08:00", "emergency", "open 2026-03-02T17:30:00.000Z"],
    ["from the minute it opens", "2026-03-02T08:00-08:00", "urgent", "open 2026-03-02T20:00:00.000Z"],
    ["by closing time, not after", "2026-03-02T15:30-08:00", "urgent", "open 2026-03-03T02:00:00.000Z"],
    ["a minute over 2 h before closing", "2026-03-02T15:59-08:00", "urgent", "open 2026-03-03T02:00:00.000Z"],
  ] as const)("%s", (_what, now, tier, expected) => {
    expect(at(now, tier)).toBe(expected);
  });
});

describe("the patient is not to wait", () => {
  it.each([
    ["2 h before closing", "2026-03-02T16:00-08:00", "urgent", "closing 2026-03-03T02:00:00.000Z"],
    [
      "just before closing, emergency",
      "2026-03-02T17:50-08:00",
      "emergency",
      "closing 2026-03-03T02:00:00.000Z",
    ],
    ["at the minute it closes", "2026-03-02T18:00-08:00", "urgent", "closed 2026-03-03T20:00:00.000Z"],
    ["before it opens", "2026-03-02T07:59-08:00", "emergency", "closed 2026-03-02T16:30:00.000Z"],
    // Clocks go forward on Sunday: Monday 08:00 is 15:00 UTC.
    [
      "over a weekend and a change of clocks",
      "2026-03-06T20:00-08:00",
      "urgent",
      "closed 2026-03-09T19:00:00.000Z",
    ],
  ] as const)("%s", (_what, now, tier, expected) => {
    expect(at(now, tier)).toBe(expected);
  });

  it("in a clinic without opening hours: the time then runs from now", () => {
    expect(at("2026-03-02T09:00Z", "urgent", {})).toBe("closed 2026-03-02T13:00:00.000Z");
  });

  it.each(["25:00", "8", "", "18:60", "noon", "08:00"])("on a day whose closing time reads %j", (close) => {
    const hours = { 1: [{ open: "08:00", close }] };
    expect(at("2026-03-02T09:00-08:00", "urgent", hours)).toBe("closed 2026-03-02T21:00:00.000Z");
  });
});

it("takes a lunch break as closed, and the afternoon as open", () => {
  const hours = {
    1: [
      { open: "13:00", close: "18:00" },
      { open: "08:00", close: "12:00" },
    ],
  };
  expect(at("2026-03-02T12:30-08:00", "urgent", hours)).toBe("closed 2026-03-03T01:00:00.000Z");
  expect(at("2026-03-02T13:30-08:00", "urgent", hours)).toBe("open 2026-03-03T01:30:00.000Z");
});

it("joins spans that touch or overlap, also across midnight", () => {
  const halves = {
    1: [
      { open: "08:00", close: "12:00" },
      { open: "12:00", close: "18:00" },
    ],
  };
  expect(at("2026-03-02T11:00-08:00", "urgent", halves)).toBe("open 2026-03-02T23:00:00.000Z");
  const inside = {
    1: [
      { open: "08:00", close: "18:00" },
      { open: "09:00", close: "12:00" },
    ],
  };
  expect(at("2026-03-02T11:00-08:00", "urgent", inside)).toBe("open 2026-03-02T23:00:00.000Z");
  const always = { 1: [{ open: "00:00", close: "24:00" }], 2: [{ open: "00:00", close: "24:00" }] };
  expect(at("2026-03-02T23:30-08:00", "urgent", always)).toBe("open 2026-03-03T11:30:00.000Z");
});

it("keeps closed days shut: nobody is promised a call on them", () => {
  const closed = [
    { day: "2026-03-02", reason: "Training" },
    { day: "2026-03-03", reason: "Training" },
  ];
  const when = (now: string) => at(now, "urgent", WEEKDAYS, LOS_ANGELES, closed);
  expect(when("2026-03-02T09:00-08:00")).toBe("closed 2026-03-04T20:00:00.000Z");
  expect(when("2026-03-04T09:00-08:00")).toBe("open 2026-03-04T21:00:00.000Z");
});

it("reads the hours in the clinic's own zone", () => {
  expect(at("2026-03-02T09:00Z", "emergency", WEEKDAYS, "Europe/London")).toBe(
    "open 2026-03-02T09:30:00.000Z",
  );
  expect(at("2026-03-02T09:00Z", "emergency", WEEKDAYS, "Asia/Tokyo")).toBe(
    "closed 2026-03-02T23:30:00.000Z",
  );
});

it("never promises a time in the past, nor one when the clinic is shut", () => {
  const moment = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(moment, fc.constantFrom("urgent", "emergency"), (now, tier) => {
      const { by } = callback({
        now,
        hours: { openingHours: WEEKDAYS, closedDays: [], timeZone: "Europe/London" },
        tier,
      });
      const read = (options: Intl.DateTimeFormatOptions) =>
        by.toLocaleString("en-GB", { timeZone: "Europe/London", ...options });
      const clock = read({ hour: "2-digit", minute: "2-digit" });
      expect(by.getTime()).toBeGreaterThan(now.getTime());
      expect(["Mon", "Tue", "Wed", "Thu", "Fri"]).toContain(read({ weekday: "short" }));
      expect(clock > "08:00" && clock <= "18:00").toBe(true);
    }),
  );
});

describe("read again later", () => {
  const later = (answered: string, now: string, tier: "urgent" | "emergency" = "urgent") => {
    const hours = { openingHours: WEEKDAYS, closedDays: [], timeZone: LOS_ANGELES };
    const { words, by } = callbackNow({ answeredAt: new Date(answered), now: new Date(now), hours, tier });
    return `${words} ${by.toISOString()}`;
  };

  it.each([
    [
      "the promise keeps its time",
      "2026-03-02T09:00-08:00",
      "2026-03-02T12:59-08:00",
      "open 2026-03-02T21:00:00.000Z",
    ],
    [
      "and is over at that time",
      "2026-03-02T09:00-08:00",
      "2026-03-02T13:00-08:00",
      "overdue 2026-03-02T21:00:00.000Z",
    ],
    [
      "a promise stands though the clinic shuts soon",
      "2026-03-02T15:00-08:00",
      "2026-03-02T17:00-08:00",
      "open 2026-03-03T02:00:00.000Z",
    ],
    [
      "and is over when it shuts",
      "2026-03-02T15:00-08:00",
      "2026-03-02T18:00-08:00",
      "overdue 2026-03-03T02:00:00.000Z",
    ],
    [
      "shut stays shut",
      "2026-03-02T20:00-08:00",
      "2026-03-02T23:00-08:00",
      "closed 2026-03-03T20:00:00.000Z",
    ],
    [
      "once it opens, it rings in its time",
      "2026-03-02T20:00-08:00",
      "2026-03-03T08:00-08:00",
      "open 2026-03-03T20:00:00.000Z",
    ],
    [
      "and stays over on the next evening, when it has shut again",
      "2026-03-02T20:00-08:00",
      "2026-03-03T19:00-08:00",
      "overdue 2026-03-03T20:00:00.000Z",
    ],
    [
      "closing soon is over when it shuts",
      "2026-03-02T17:00-08:00",
      "2026-03-02T18:30-08:00",
      "overdue 2026-03-03T02:00:00.000Z",
    ],
    [
      "and is overdue when it opens again",
      "2026-03-02T17:00-08:00",
      "2026-03-03T08:30-08:00",
      "overdue 2026-03-03T02:00:00.000Z",
    ],
  ])("%s", (_what, answered, now, expected) => {
    expect(later(answered, now)).toBe(expected);
  });

  it("says at the moment of the answer what callback says", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true }),
        fc.constantFrom("urgent", "emergency"),
        (now, tier) => {
          const hours = { openingHours: WEEKDAYS, closedDays: [], timeZone: LOS_ANGELES };
          expect(callbackNow({ answeredAt: now, now, hours, tier })).toEqual(callback({ now, hours, tier }));
        },
      ),
    );
  });

  it("never promises a call for a time that has passed, nor while the clinic is shut", () => {
    const moment = fc.date({ min: new Date("2026-01-01"), max: new Date("2027-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 5 * 86_400_000 }), (answeredAt, passed) => {
        const now = new Date(answeredAt.getTime() + passed);
        const hours = { openingHours: WEEKDAYS, closedDays: [], timeZone: LOS_ANGELES };
        const { words, by } = callbackNow({ answeredAt, now, hours, tier: "urgent" });
        if (words !== "open") return;
        expect(by > now).toBe(true);
        expect(callback({ now, hours, tier: "urgent" }).words).not.toBe("closed");
      }),
    );
  });
});
