import { expect, it } from "vitest";
import { timeOfDay } from "@/lib/domain/hours/time-of-day";

it("says a time of day as it says any other", () => {
  expect(timeOfDay("07:00")).toBe("7:00 am");
  expect(timeOfDay("13:30")).toBe("1:30 pm");
  expect(timeOfDay("00:00")).toBe("12:00 am");
  expect(timeOfDay("24:00")).toBe("midnight");
});
