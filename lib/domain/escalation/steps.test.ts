import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueSince, dueSteps, type RunningAlert, runsOutAt } from "@/lib/domain/escalation/due";
import { acknowledgeBy, LAST_STEP, stepsOf } from "@/lib/domain/escalation/steps";
import type { ClinicHours } from "@/lib/domain/hours/opening-hours";
import type { Tier } from "@/lib/domain/triage/tiers";
import { anyHours, anyMoment } from "@/lib/testing/escalation-arbitraries";

const OPEN = [{ open: "08:00", close: "18:00" }];
/** Monday to Friday in London; shut on Thursday 26 and Friday 27 March 2026, clocks go forward on Sunday 29. */
const LONDON: ClinicHours = {
  openingHours: { 1: OPEN, 2: OPEN, 3: OPEN, 4: OPEN, 5: OPEN },
  closedDays: [
    { day: "2026-03-26", reason: "" },
    { day: "2026-03-27", reason: "" },
  ],
  timeZone: "Europe/London",
};
const at = (text: string) => new Date(text);
const told = (tier: Tier, start: string, hours = LONDON) =>
  stepsOf(tier, at(start), hours).map(({ role, dueAt }) => `${role} ${dueAt.toISOString().slice(5, 16)}`);

describe("the steps of", () => {
  it.each<[string, Tier, string, string[]]>([
    [
      "an emergency in hours",
      "emergency",
      "2026-03-23T09:00Z",
      ["on-duty 03-23T09:00", "deputy 03-23T09:05", "practice-lead 03-23T09:10", "everyone 03-23T09:15"],
    ],
    [
      "an emergency in the night the clocks change",
      "emergency",
      "2026-03-29T00:55Z",
      ["on-duty 03-29T00:55", "deputy 03-29T01:00", "practice-lead 03-29T01:05", "everyone 03-29T01:10"],
    ],
    [
      "an urgent alert in hours",
      "urgent",
      "2026-03-23T09:00Z",
      ["on-duty 03-23T09:00", "deputy 03-23T10:00", "practice-lead 03-23T11:00", "everyone 03-23T12:00"],
    ],
    [
      "an urgent alert an hour and a half before closing",
      "urgent",
      "2026-03-23T16:30Z",
      ["on-duty 03-23T16:30", "deputy 03-23T17:30", "practice-lead 03-24T08:30", "everyone 03-24T09:30"],
    ],
    // Monday 30 March opens at 08:00 summer time, 07:00 UTC.
    [
      "an urgent alert before closed days and the change of clocks",
      "urgent",
      "2026-03-25T17:30Z",
      ["on-duty 03-25T17:30", "deputy 03-30T07:30", "practice-lead 03-30T08:30", "everyone 03-30T09:30"],
    ],
    [
      "an alert to see soon",
      "soon",
      "2026-03-23T09:00Z",
      ["deputy 03-24T09:00", "practice-lead 03-25T09:00"],
    ],
    [
      "an alert to see soon, whose second day is closed",
      "soon",
      "2026-03-24T09:00Z",
      ["deputy 03-25T09:00", "practice-lead 03-30T07:00"],
    ],
    ["a routine note", "routine", "2026-03-23T09:00Z", []],
    ["nothing", "none", "2026-03-23T09:00Z", []],
  ])("%s", (_what, tier, start, expected) => {
    expect(told(tier, start)).toEqual(expected);
  });

  it("an urgent alert in a clinic without hours count every hour", () => {
    expect(told("urgent", "2026-03-23T22:00Z", { ...LONDON, openingHours: {} })[3]).toBe(
      "everyone 03-24T01:00",
    );
  });
});

const alert = (over: Partial<RunningAlert> = {}): RunningAlert => ({
  ...{
    tier: "emergency",
    state: "open",
    cycleStartedAt: at("2026-03-23T09:00Z"),
    acknowledgedAt: null,
    holderLeft: false,
    told: [],
  },
  ...over,
});
const due = (over: Partial<RunningAlert>, now: string) =>
  dueSteps(alert(over), LONDON, at(now)).map(({ step }) => step);

describe("what is due", () => {
  it.each<[string, Partial<RunningAlert>, string, number[]]>([
    ["the first step at once", {}, "2026-03-23T09:00Z", [0]],
    ["not the second a moment early", { told: [0] }, "2026-03-23T09:04:59.999Z", []],
    ["the second on time", { told: [0] }, "2026-03-23T09:05Z", [1]],
    ["all that was missed while no worker ran", {}, "2026-03-23T11:00Z", [0, 1, 2, 3]],
    ["only what was missed", { told: [0, 2] }, "2026-03-23T11:00Z", [1, 3]],
    ["nothing after the last", { told: [0, 1, 2, 3] }, "2026-03-24T11:00Z", []],
    ["nothing while acknowledged", { state: "acknowledged" }, "2026-03-23T11:00Z", []],
    ["nothing once resolved", { state: "resolved" }, "2026-03-23T11:00Z", []],
    ["nothing before the clock began", {}, "2026-03-23T08:59Z", []],
  ])("%s", (_what, over, now, expected) => {
    expect(due(over, now)).toEqual(expected);
  });

  it.each<[Tier, string | null]>([
    ["emergency", "2026-03-23T09:40:00.000Z"],
    ["urgent", "2026-03-23T13:10:00.000Z"],
    ["soon", "2026-03-25T09:10:00.000Z"],
    ["routine", null],
  ])("an acknowledged %s starts anew at %s", (tier, expected) => {
    const taken = alert({ tier, state: "acknowledged", acknowledgedAt: at("2026-03-23T09:10Z") });
    expect(runsOutAt(taken)?.toISOString() ?? null).toBe(expected);
    if (expected === null) return;
    const moment = at(expected);
    expect(dueSince(taken, LONDON, moment)).toEqual(moment);
    expect(dueSince(taken, LONDON, new Date(moment.getTime() - 1))).toBeNull();
    expect(runsOutAt({ ...taken, state: "open" })).toBeNull();
    expect(runsOutAt({ ...taken, state: "resolved" })).toBeNull();
  });

  it("counts from the oldest step that is missing", () => {
    expect(dueSince(alert({ told: [0] }), LONDON, at("2026-03-23T11:00Z"))).toEqual(at("2026-03-23T09:05Z"));
    expect(dueSince(alert({ told: [0] }), LONDON, at("2026-03-23T09:04Z"))).toBeNull();
  });
});

const anyTier = fc.constantFrom<Tier>("soon", "urgent", "emergency");

describe("always", () => {
  it("steps come in order, none before the alert, whatever the hours, holidays and clocks", () => {
    fc.assert(
      fc.property(anyHours, anyMoment, anyTier, (hours, start, tier) => {
        const steps = stepsOf(tier, start, hours);
        expect(steps.length).toBeGreaterThan(1);
        let last = start.getTime();
        for (const { dueAt } of steps) {
          expect(dueAt.getTime()).toBeGreaterThanOrEqual(last);
          last = dueAt.getTime();
        }
        expect(steps.map(({ step }) => step)).toEqual([...new Set(steps.map(({ step }) => step))].toSorted());
      }),
    );
  });

  it("the last step is the one after which nothing falls due", () => {
    fc.assert(
      fc.property(anyHours, anyMoment, anyTier, (hours, start, tier) => {
        expect(stepsOf(tier, start, hours).at(-1)?.step).toBe(LAST_STEP[tier]);
      }),
    );
  });

  it("a zone nobody knows keeps no emergency or urgent step back", () => {
    const nowhere = { ...LONDON, timeZone: "Mars/Olympus" };
    for (const tier of ["emergency", "urgent"] as const)
      expect(told(tier, "2026-03-23T09:00Z", nowhere)).toHaveLength(4);
  });

  it("a clinic swept every 20 s makes each step once, in time, until somebody acknowledges", () => {
    const property = fc.property(anyHours, anyMoment, anyTier, fc.nat(40), (hours, start, tier, sweeps) => {
      const made: number[] = [];
      for (let sweep = 0; sweep <= sweeps; sweep++) {
        const now = new Date(start.getTime() + sweep * 20_000);
        for (const { step, dueAt } of dueSteps(
          alert({ tier, cycleStartedAt: start, told: made }),
          hours,
          now,
        )) {
          expect(now.getTime() - dueAt.getTime()).toBeLessThan(35_000);
          expect(made).not.toContain(step);
          made.push(step);
        }
      }
      const taken = alert({ tier, state: "acknowledged", acknowledgedAt: start, cycleStartedAt: start });
      expect(dueSteps(taken, hours, new Date(start.getTime() + 10 * 86_400_000))).toEqual([]);
    });
    fc.assert(property, { numRuns: 60 });
  });

  it("an acknowledged alert comes back, and not before its time", () => {
    fc.assert(
      fc.property(anyHours, anyMoment, anyTier, fc.nat(72 * 3_600_000), (hours, at0, tier, later) => {
        const taken = alert({ tier, state: "acknowledged", acknowledgedAt: at0 });
        const now = new Date(at0.getTime() + later);
        const limit = { soon: 48, urgent: 4, emergency: 0.5 }[tier as "soon"] * 3_600_000;
        expect(dueSince(taken, hours, now) !== null).toBe(later >= limit);
      }),
    );
  });
});

describe("by when somebody is to have acknowledged", () => {
  const by = (tier: Tier, start: string, hours = LONDON) =>
    acknowledgeBy(tier, at(start), hours)?.toISOString().slice(5, 16) ?? null;

  it.each<[string, Tier, string, string | null]>([
    ["an emergency, also by night", "emergency", "2026-03-23T02:00Z", "03-23T02:15"],
    ["an urgent one in hours", "urgent", "2026-03-23T09:00Z", "03-23T10:00"],
    ["an urgent one just before closing", "urgent", "2026-03-23T17:45Z", "03-24T08:45"],
    ["an urgent one before closed days and a weekend", "urgent", "2026-03-25T17:45Z", "03-30T07:45"],
    ["one to see soon, on the next opening day", "soon", "2026-03-24T09:00Z", "03-30T07:00"],
    ["a routine note: nobody has to", "routine", "2026-03-23T09:00Z", null],
  ])("%s", (_what, tier, start, expected) => {
    expect(by(tier, start)).toBe(expected);
  });

  it("is a step of the same alert, whatever the hours", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Tier>("emergency", "urgent", "soon"),
        anyMoment,
        anyHours,
        (tier, start, hours) => {
          const steps = stepsOf(tier, start, hours).map(({ dueAt }) => dueAt.getTime());
          expect(steps).toContain(acknowledgeBy(tier, start, hours)?.getTime());
        },
      ),
    );
  });
});
