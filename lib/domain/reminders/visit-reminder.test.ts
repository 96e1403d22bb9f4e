import { describe, expect, it } from "vitest";
import { readReminderHour, reminderDay } from "@/lib/domain/reminders/visit-reminder";

describe("the day whose appointments are reminded of", () => {
  it.each([
    ["2026-11-27", "15:59", 16, null],
    ["2026-11-27", "16:00", 16, "2026-11-28"],
    ["2026-12-31", "23:59", 16, "2027-01-01"],
    ["2028-02-28", "09:05", 9, "2028-02-29"],
    ["2026-11-27", "00:00", 0, "2026-11-28"],
  ])("on %s at %s, from %s on, is %s", (day, time, hour, expected) => {
    expect(reminderDay({ day, time }, hour)).toBe(expected);
  });
});

it.each([
  ["", null],
  [undefined, null],
  ["0", 0],
  [" 16 ", 16],
  ["23", 23],
  ["24", undefined],
  ["-1", undefined],
  ["9.5", undefined],
  ["x", undefined],
])("an hour typed as %j is %j", (typed, hour) => {
  expect(readReminderHour(typed)).toBe(hour);
});
