import { expect, it } from "vitest";
import { startDayDoubt } from "@/components/programmes/start-day-doubt";

const NOW = new Date(2026, 10, 28, 23, 30);

it.each(["2026-11-28", "2026-10-28", "2027-05-27", "", "2026-1"])("says nothing of %j", (day) => {
  expect(startDayDoubt(day, NOW)).toBeNull();
});

it.each(["2025-11-28", "2026-10-27", "0026-11-28"])(
  "asks whether the year is right of %s, long ago",
  (day) => {
    expect(startDayDoubt(day, NOW)).toMatch(/^That day is more than a month ago/);
  },
);

it.each(["2027-05-28", "2036-11-28"])("asks the same of %s, far ahead", (day) => {
  expect(startDayDoubt(day, NOW)).toMatch(/^That day is more than half a year away/);
});
