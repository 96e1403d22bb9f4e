import { expect, it } from "vitest";
import { nextStep } from "@/components/today/visit-words";
import { movesAt } from "@/lib/domain/visits/visit-status";

const NOON = new Date("2026-11-28T12:00:00Z");
const inHours = (hours: number) => new Date(NOON.getTime() + hours * 3_600_000);

it("frames the next step of a visit's day, and never a press that takes the visit away", () => {
  expect(nextStep(movesAt("booked", inHours(1), NOON))).toBe("arrive");
  expect(nextStep(movesAt("arrived", inHours(0), NOON))).toBe("room");
  expect(movesAt("booked", inHours(20), NOON)).toEqual(["cancel"]);
  expect(nextStep(movesAt("booked", inHours(20), NOON))).toBeUndefined();
  for (const status of ["done", "cancelled", "no_show"] as const)
    expect(nextStep(movesAt(status, inHours(0), NOON))).toBeUndefined();
});
