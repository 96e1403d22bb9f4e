import { expect, it } from "vitest";
import { overdueBy } from "@/lib/domain/alerts/acknowledge-within";

it.each([
  ["emergency", 15, null],
  ["emergency", 16, 15],
  ["urgent", 60, null],
  ["urgent", 61, 60],
  ["soon", 2881, 2880],
  ["routine", 100_000, null],
] as const)("%s after %i minutes: %s", (tier, waited, limit) => {
  expect(overdueBy(tier, waited)).toBe(limit);
});
