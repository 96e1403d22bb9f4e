import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  attendedEmergency,
  type AuditedAlert,
  median,
  minutesTo,
  mondayOf,
  ofTier,
  stillWaiting,
  weeksFrom,
  worst,
  worstFirst,
} from "@/lib/domain/safety/weekly-audit";

const RAISED = new Date("2026-03-02T09:00:00Z");
const after = (minutes: number) => new Date(RAISED.getTime() + minutes * 60_000);
const alert = (more: Partial<AuditedAlert> = {}): AuditedAlert => ({
  ...{ tier: "urgent", raisedAt: RAISED, acknowledgedAt: null, contactedAt: null, outcome: null },
  ...more,
});

describe("each number of the audit", () => {
  const alerts = [
    alert({ acknowledgedAt: after(4), contactedAt: after(61), outcome: "spoke" }),
    alert({ acknowledgedAt: after(10.9) }),
    alert({ tier: "emergency", acknowledgedAt: after(1), outcome: "attended-emergency" }),
    alert(),
  ];

  it("counts by tier", () => {
    expect(ofTier(alerts, "urgent")).toHaveLength(3);
    expect(ofTier(alerts, "soon")).toEqual([]);
  });

  it("takes whole minutes, of those alone that came so far", () => {
    expect(minutesTo(alerts, "acknowledgedAt")).toEqual([4, 10, 1]);
    expect(minutesTo(alerts, "contactedAt")).toEqual([61]);
    expect(stillWaiting(alerts, "acknowledgedAt")).toBe(1);
    expect(stillWaiting(alerts, "contactedAt")).toBe(3);
    expect(attendedEmergency(alerts)).toBe(1);
  });

  it.each([
    [[], null, null],
    [[7], 7, 7],
    [[9, 1, 5], 5, 9],
    [[1, 10, 4, 2], 3, 10],
  ])("of %j the median is %j and the worst %j", (values, middle, most) => {
    expect([median(values), worst(values)]).toEqual([middle, most]);
  });

  it("has a median with as many below as above", () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1000 }), { minLength: 1 }), (values) => {
        const middle = median(values) ?? Number.NaN;
        const below = values.filter((value) => value < middle).length;
        const above = values.filter((value) => value > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2);
      }),
    );
  });

  it("puts the worst miss first", () => {
    const rows = (["routine", "emergency", "soon"] as const).map((expected) => ({ expected }));
    expect(worstFirst(rows).map(({ expected }) => expected)).toEqual(["emergency", "soon", "routine"]);
  });
});

it("starts a week on its Monday, over months and years", () => {
  expect(["2026-11-22", "2026-11-23", "2026-11-29", "2027-01-01"].map(mondayOf)).toEqual([
    ...["2026-11-16", "2026-11-23", "2026-11-23", "2026-12-28"],
  ]);
  expect(["", "2026-13-01", "22.11.2026", "2026-11-22x"].map(mondayOf)).toEqual([null, null, null, null]);
  expect([weeksFrom("2026-12-28", 1), weeksFrom("2027-01-04", -1)]).toEqual(["2027-01-04", "2026-12-28"]);
});
