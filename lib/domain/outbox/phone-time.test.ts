import { expect, it } from "vitest";
import { answeredAt, isLate, sessionDay } from "@/lib/domain/outbox/phone-time";

const arrived = new Date("2026-03-10T12:00:00Z");

it("believes the phone's clock about the past and never about the future", () => {
  const earlier = new Date("2026-03-09T07:30:00Z");
  expect(answeredAt(earlier, arrived)).toEqual(earlier);
  expect(answeredAt(new Date("2026-03-10T12:00:01Z"), arrived)).toEqual(arrived);
});

it("calls an answer late after half an hour on its way", () => {
  expect(isLate(new Date("2026-03-10T11:30:00Z"), arrived)).toBe(false);
  expect(isLate(new Date("2026-03-10T11:29:59Z"), arrived)).toBe(true);
});

it.each([
  ["2026-03-10", "2026-03-10"],
  // A phone east of the clinic is a day ahead.
  ["2026-03-11", "2026-03-11"],
  ["2026-03-12", "2026-03-10"],
  ["2026-01-20", "2026-01-20"],
  ["1970-01-01", "2026-03-10"],
])("puts a session the phone dates %s on %s", (claimed, kept) => {
  expect(sessionDay(claimed, "2026-03-10")).toBe(kept);
});
