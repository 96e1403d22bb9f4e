import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byUrgency, type Queued } from "@/lib/domain/alerts/queue-order";
import { TIERS } from "@/lib/domain/triage/tiers";

const at = (time: string) => new Date(`2026-11-26T${time}:00Z`);
const CALM: Queued = {
  ...{ id: "a", tier: "urgent", state: "open", overdue: false },
  ...{ raisedAt: at("09:00"), appointmentAt: null },
};
const row = (id: string, change: Partial<Queued> = {}): Queued => ({ ...CALM, id, ...change });
const order = (...rows: Queued[]) => rows.toSorted(byUrgency).map(({ id }) => id);

describe("who needs attention next", () => {
  it("goes by level before everything else", () => {
    const late = row("late", { overdue: true, appointmentAt: at("09:05") });
    expect(order(late, row("worst", { tier: "emergency", raisedAt: at("09:59") }))).toEqual([
      "worst",
      "late",
    ]);
  });

  it("then by what nobody acknowledged in time", () => {
    const seen = row("seen", { state: "acknowledged", raisedAt: at("08:00") });
    expect(order(seen, row("late", { overdue: true, raisedAt: at("08:30") }))).toEqual(["late", "seen"]);
  });

  it("then by today's appointment, then by who came first", () => {
    const booked = row("booked", { appointmentAt: at("11:00") });
    const sooner = row("sooner", { appointmentAt: at("10:00") });
    const first = row("first", { raisedAt: at("08:59") });
    expect(order(row("last"), first, booked, sooner)).toEqual(["sooner", "booked", "first", "last"]);
  });

  it("puts what is resolved after all that is not", () => {
    expect(
      order(row("done", { tier: "emergency", state: "resolved" }), row("soon", { tier: "soon" })),
    ).toEqual(["soon", "done"]);
  });

  it("is one order, whatever order the rows came in", () => {
    const rows = fc.uniqueArray(
      fc.record({
        id: fc.uuid(),
        tier: fc.constantFrom(...TIERS),
        state: fc.constantFrom("open", "acknowledged", "resolved"),
        overdue: fc.boolean(),
        raisedAt: fc.constantFrom(at("08:00"), at("09:00")),
        appointmentAt: fc.constantFrom(null, at("10:00"), at("11:00")),
      }),
      { selector: ({ id }) => id, maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (list) => {
        expect(order(...list.toReversed())).toEqual(order(...list));
      }),
    );
  });
});
