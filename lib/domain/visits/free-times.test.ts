import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysOn } from "@/lib/domain/visits/booking-time";
import { localMoment } from "@/lib/domain/visits/clinic-time";
import { freeDays, type HeldBy } from "@/lib/domain/visits/free-days";
import { freeTimes } from "@/lib/domain/visits/free-times";
import { isOpen, sessionAt } from "@/lib/domain/hours/opening-hours";
import { weekSessions } from "@/lib/domain/hours/week-sessions";
import { offeredSession } from "@/lib/domain/visits/self-booking";
import { anyHours, anyMoment } from "@/lib/testing/escalation-arbitraries";

const at = (text: string) => new Date(text);
/** Wednesdays in New York, closed over noon. */
const WEDNESDAY = "2026-03-04";
const HOURS = {
  openingHours: {
    3: [
      { open: "09:00", close: "11:00" },
      { open: "13:00", close: "15:00" },
    ],
  },
  closedDays: [{ day: "2026-03-11", reason: "Training" }],
  timeZone: "America/New_York",
};
const MORNING = "3 09:00";
const asked = {
  ...{ day: WEDNESDAY, minutes: 30, offered: [MORNING], hours: HOURS, held: [] },
  earliest: at("2026-03-01T00:00Z"),
};
const held = (from: string, until: string) => ({
  startsAt: at(`2026-03-04T${from}-05:00`),
  endsAt: at(`2026-03-04T${until}-05:00`),
});
const timesOf = (more: Partial<Parameters<typeof freeTimes>[0]>) =>
  freeTimes({ ...asked, ...more }).map(({ time }) => time);

describe("the free times of a day", () => {
  it.each([
    ["all of an offered session", {}, ["09:00", "09:30", "10:00", "10:30"]],
    ["none of a session that is not offered", { offered: ["3 13:30"] }, []],
    ["none on a closed day", { day: "2026-03-11" }, []],
    ["none on another weekday", { day: "2026-03-05" }, []],
    ["a long visit ends within the session", { minutes: 45 }, ["09:00", "09:30", "10:00"]],
    [
      "a short one every quarter hour at the least",
      { minutes: 5, held: [held("09:20", "11:00")] },
      ["09:00", "09:15"],
    ],
    ["none that touches a visit in part", { held: [held("09:45", "10:10")] }, ["09:00", "10:30"]],
    ["one that ends as another begins", { held: [held("09:30", "10:30")] }, ["09:00", "10:30"]],
    ["none before the notice is over", { earliest: at("2026-03-04T09:31-05:00") }, ["10:00", "10:30"]],
  ])("%s", (_what, more, expected) => {
    expect(timesOf(more)).toEqual(expected);
  });

  it("leaves out the hour that the clocks leave out", () => {
    const hours = { ...HOURS, openingHours: { 0: [{ open: "01:00", close: "04:00" }] } };
    const times = timesOf({ day: "2026-03-08", hours, offered: ["0 01:00"] });
    expect(times).toEqual(["01:00", "01:30", "03:00", "03:30"]);
    const within = { ...HOURS, openingHours: { 0: [{ open: "02:30", close: "03:30" }] } };
    const left = freeTimes({ ...asked, ...{ day: "2026-03-08", hours: within, offered: ["0 02:30"] } });
    expect(left.map(({ time, startsAt }) => [time, isOpen(startsAt, within)])).toEqual([["03:00", true]]);
  });

  it("are all within an open session, apart from what is held, and not too soon; and none else is left out", () => {
    const anyHeld = fc.array(
      fc.tuple(anyMoment, fc.integer({ min: 5, max: 180 })).map(([startsAt, minutes]) => ({
        startsAt,
        endsAt: new Date(startsAt.getTime() + minutes * 60_000),
      })),
      { maxLength: 12 },
    );
    const minutes = fc.constantFrom(5, 15, 30, 45, 90);
    fc.assert(
      fc.property(anyHours, anyMoment, anyHeld, minutes, (hours, earliest, taken, long) => {
        const day = localMoment(earliest, hours.timeZone).slice(0, 10);
        const offered = weekSessions(hours.openingHours).map(offeredSession);
        const free = freeTimes({ day, minutes: long, offered, hours, held: taken, earliest });
        for (const { time, startsAt, endsAt } of free) {
          expect(localMoment(startsAt, hours.timeZone)).toBe(`${day}T${time}`);
          expect(isOpen(startsAt, hours)).toBe(true);
          expect(endsAt.getTime() - startsAt.getTime()).toBe(long * 60_000);
          expect(startsAt >= earliest).toBe(true);
          expect(taken.some((one) => one.startsAt < endsAt && startsAt < one.endsAt)).toBe(false);
          expect(sessionAt(startsAt, hours)).not.toBeNull();
        }
        const without = freeTimes({ day, minutes: long, offered, hours, held: [], earliest });
        expect(free.length).toBeLessThanOrEqual(without.length);
        const lost = without.filter(({ time }) => !free.some((one) => one.time === time));
        for (const one of lost)
          expect(taken.some((other) => other.startsAt < one.endsAt && one.startsAt < other.endsAt)).toBe(
            true,
          );
      }),
    );
  });
});

describe("the free days of several clinicians", () => {
  const clinicians = [
    { id: "ann", offered: [MORNING] },
    { id: "ben", offered: [MORNING, "3 13:00"] },
  ];
  const visit = (clinicianId: string, from: string, until: string): HeldBy => ({
    ...held(from, until),
    ...{ clinicianId, day: WEDNESDAY },
  });
  const days = (more: object = {}) =>
    freeDays({
      ...{ clinicians, minutes: 60, hours: HOURS, held: [], own: [], earliest: asked.earliest },
      ...{ from: "2026-03-01", until: "2026-03-31", mostDays: 2, ...more },
    });

  it("are the next that have any, a time once however many are free", () => {
    const found = days();
    expect(found.map(({ day }) => day)).toEqual([WEDNESDAY, "2026-03-18"]);
    expect(found[0]?.times.map(({ time, clinicianId }) => `${time} ${clinicianId}`)).toEqual([
      ...["09:00 ann", "09:30 ann", "10:00 ann", "13:00 ben", "13:30 ben", "14:00 ben"],
    ]);
    expect(days({ from: daysOn(WEDNESDAY, 1), until: "2026-03-17" })).toEqual([]);
  });

  it("give a time to who has least that day, and to whoever is free", () => {
    const one = days({ held: [visit("ann", "10:00", "11:00")] })[0];
    expect(one?.times.slice(0, 3).map(({ clinicianId }) => clinicianId)).toEqual(["ben", "ben", "ben"]);
    const both = days({ held: [visit("ann", "10:00", "11:00"), visit("ben", "09:00", "10:00")] })[0];
    expect(both?.times.slice(0, 3).map(({ time, clinicianId }) => `${time} ${clinicianId}`)).toEqual([
      ...["09:00 ann", "10:00 ben", "13:00 ben"],
    ]);
  });

  it("offer nothing while the patient is with somebody else", () => {
    expect(days({ own: [held("09:00", "15:00")] })[0]?.day).toBe("2026-03-18");
  });
});
