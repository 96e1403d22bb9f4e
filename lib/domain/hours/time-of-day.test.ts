import { expect, it } from "vitest";
import { sessionTimes, timeOfDay } from "@/lib/domain/hours/time-of-day";

it("says a time of day as it says any other", () => {
  expect(timeOfDay("07:00")).toBe("7:00 am");
  expect(timeOfDay("13:30")).toBe("1:30 pm");
  expect(timeOfDay("00:00")).toBe("12:00 am");
  expect(timeOfDay("24:00")).toBe("midnight");
});

it.each([
  ["09:00", "17:30", "9:00 am to 5:30 pm"],
  ["12:00", "24:00", "12:00 pm to midnight"],
  ["00:00", "24:00", "Open all day"],
])("says a session from %s to %s as %s", (open, close, words) => {
  expect(sessionTimes({ open, close })).toBe(words);
});
