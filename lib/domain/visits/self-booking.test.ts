import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyHours } from "@/lib/testing/escalation-arbitraries";
import { readSelfBooking } from "@/lib/domain/visits/read-self-booking";
import { selfBookingBoxes } from "@/lib/domain/visits/self-booking-boxes";
import {
  NO_SELF_BOOKING,
  offeredClinicians,
  offeredTypes,
  selfBookingOf,
} from "@/lib/domain/visits/self-booking";
import { weekSessions } from "@/lib/domain/hours/week-sessions";
import { offeredSession } from "@/lib/domain/visits/self-booking";

const TYPES = [
  { kind: "first", minutes: 45 },
  { kind: "Sports massage", minutes: 60 },
];
const CLINICIANS = [{ id: "ann" }, { id: "ben" }];
const KNOWN = {
  types: TYPES,
  clinicians: CLINICIANS,
  openingHours: { 1: [{ open: "08:00", close: "12:00" }] },
};
const NUMBERS = { noticeHours: "24", daysAhead: "42" };
const TICKED = { on: "yes", "kind-Sports%20massage": "yes", "session-ann-1-08:00": "yes", ...NUMBERS };

describe("what patients may book", () => {
  it("is nothing until somebody says so", () => {
    for (const stored of [{}, null, "on", { on: "yes", kinds: "first" }, { kinds: ["first"] }]) {
      const booking = selfBookingOf(stored);
      expect(booking.on).toBe(false);
      expect(offeredTypes(booking, TYPES)).toEqual([]);
      expect(offeredClinicians({ ...booking, sessions: { ann: ["1 08:00"] } }, CLINICIANS)).toEqual([]);
    }
    expect(selfBookingOf({})).toEqual(NO_SELF_BOOKING);
  });

  it("is what was ticked, of types and people that are still there", () => {
    const { selfBooking, problems } = readSelfBooking(TICKED, KNOWN);
    expect(problems).toEqual({});
    expect(selfBooking).toEqual({
      ...{ on: true, kinds: ["Sports massage"], noticeHours: 24, daysAhead: 42 },
      sessions: { ann: ["1 08:00"], ben: [] },
    });
    expect(selfBookingOf(structuredClone(selfBooking))).toEqual(selfBooking);
    expect(offeredTypes(selfBooking, TYPES)).toEqual([TYPES[1]]);
    expect(offeredTypes(selfBooking, [])).toEqual([]);
    expect(offeredClinicians(selfBooking, CLINICIANS)).toEqual([{ id: "ann" }]);
  });

  it("is of the types that were ticked, though their list was ordered anew meanwhile", () => {
    const { selfBooking } = readSelfBooking(TICKED, { ...KNOWN, types: TYPES.toReversed() });
    expect(selfBooking.kinds).toEqual(["Sports massage"]);
  });

  it.each([
    ["no type", { ...TICKED, "kind-Sports%20massage": undefined }, ["kinds"]],
    ["a type that was renamed meanwhile", { ...TICKED, "kind-Deep%20tissue": "yes" }, ["kinds"]],
    ["a box of a type whose name cannot be read", { ...TICKED, "kind-%E0%A4%A": "yes" }, ["kinds"]],
    ["no session", { ...TICKED, "session-ann-1-08:00": undefined }, ["sessions"]],
    [
      "a session the clinic does not have",
      { ...TICKED, "session-ann-1-08:00": undefined, "session-ann-2-08:00": "yes" },
      ["sessions"],
    ],
    [
      "numbers that are none",
      { ...TICKED, noticeHours: "soon", daysAhead: "" },
      ["daysAhead", "noticeHours"],
    ],
    [
      "numbers out of bounds",
      { ...TICKED, noticeHours: "337", daysAhead: "0" },
      ["daysAhead", "noticeHours"],
    ],
    ["nothing while it is off", { ...NUMBERS }, []],
  ])("is refused with %s", (_what, typed, fields) => {
    const sent = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
    const { problems } = readSelfBooking(sent as Record<string, string>, KNOWN);
    expect(Object.keys(problems).toSorted()).toEqual(fields);
  });

  it("reads back from its boxes as it was stored, for any week", () => {
    fc.assert(
      fc.property(
        anyHours,
        fc.boolean(),
        fc.boolean(),
        fc.nat(336),
        fc.nat(119),
        (hours, on, all, notice, days) => {
          const week = weekSessions(hours.openingHours).map(offeredSession);
          const stored = {
            ...{ on, kinds: ["first"], noticeHours: notice, daysAhead: days + 1 },
            sessions: { ann: all ? week : week.slice(1), ben: [] },
          };
          const known = { types: TYPES, clinicians: CLINICIANS, openingHours: hours.openingHours };
          const { selfBooking } = readSelfBooking(selfBookingBoxes(stored, known), known);
          expect({ ...selfBooking, sessions: new Set(selfBooking.sessions["ann"]) }).toEqual({
            ...stored,
            sessions: new Set(stored.sessions.ann),
          });
        },
      ),
    );
  });
});
