import { expect, it } from "vitest";
import { finishedLast, pressingAlert } from "@/components/today/visit-order";
import type { Tier } from "@/lib/domain/triage/tiers";
import type { VisitStatus } from "@/lib/domain/visits/visit-status";

it("puts what is over after who is here and who is still to come, each in order of time", () => {
  const day: readonly VisitStatus[] = ["done", "no_show", "with_clinician", "arrived", "cancelled", "booked"];
  const rows = day.map((status, at) => ({ status, at }));
  expect(finishedLast(rows).map(({ at }) => at)).toEqual([2, 3, 5, 0, 1, 4]);
});

it.each<[Tier, string | null, string | null]>([
  ["emergency", "a", "a"],
  ["urgent", "a", "a"],
  ["soon", "a", null],
  ["emergency", null, null],
])("of tier %s with the open alert %s, presses %s", (tier, openAlertId, pressing) => {
  expect(pressingAlert({ tier, openAlertId })).toBe(pressing);
});
