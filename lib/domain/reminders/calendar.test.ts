import fc from "fast-check";
import { expect, it } from "vitest";
import { type CalendarFeed, calendarFile } from "@/lib/domain/reminders/calendar";
import { WEEKDAYS } from "@/lib/domain/reminders/slots";

const FEED: CalendarFeed = {
  ...{ id: "abc", title: "Exercises", from: "2026-11-26", times: ["08:00", "18:30"], days: ["mo", "we"] },
  offAt: { words: "Change or end this:", url: "https://portal.example/patient/settings/reminders#calendar" },
  madeAt: new Date("2026-11-26T09:10:11Z"),
};
const values = (file: string, name: string) =>
  file.split("\r\n").flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));

it("has one event for each time, from the first chosen weekday on, without a zone", () => {
  const file = calendarFile(FEED);
  expect(values(file, "DTSTART")).toEqual(["20261130T080000", "20261130T183000"]);
  expect(values(file, "RRULE")).toEqual(["FREQ=WEEKLY;BYDAY=MO,WE", "FREQ=WEEKLY;BYDAY=MO,WE"]);
  expect(values(file, "SUMMARY")).toEqual(["Exercises", "Exercises"]);
  expect(new Set(values(file, "UID")).size).toBe(2);
  expect(values(file, "URL")).toEqual([FEED.offAt.url, FEED.offAt.url]);
  expect(file.replaceAll("\r\n ", "")).toContain(`DESCRIPTION:${FEED.offAt.words} ${FEED.offAt.url}\r\n`);
  expect(file).not.toMatch(/TZID|DTSTART:.*Z/);
});

it("is an empty calendar without times or days", () => {
  for (const none of [{ times: [] }, { days: [] }]) {
    const file = calendarFile({ ...FEED, ...none });
    expect(file).not.toContain("VEVENT");
    expect(file.startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")).toBe(true);
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
  }
});

it("keeps to the format whatever stands in it: lines end in CRLF, stay short, and open and close in pairs", () => {
  fc.assert(
    fc.property(
      fc.subarray([...WEEKDAYS]),
      fc.uniqueArray(fc.constantFrom("06:00", "07:15", "23:59"), { maxLength: 3 }),
      fc.integer({ min: 0, max: 1_000 }),
      (days, times, ahead) => {
        const from = new Date(Date.parse("2026-01-01") + ahead * 86_400_000).toISOString().slice(0, 10);
        const lines = calendarFile({ ...FEED, days, times, from }).split("\r\n");
        expect(lines.every((line) => line.length <= 75 && !/[\r\n]/.test(line))).toBe(true);
        const count = (start: string) => lines.filter((line) => line === start).length;
        for (const part of ["VEVENT", "VALARM", "VCALENDAR"])
          expect(count(`BEGIN:${part}`)).toBe(count(`END:${part}`));
        expect(count("BEGIN:VEVENT")).toBe(days.length === 0 ? 0 : times.length);
      },
    ),
  );
});

it("writes marks of the format that stand in a title as text", () => {
  expect(values(calendarFile({ ...FEED, title: "One; two, three\nfour" }), "SUMMARY")[0]).toBe(
    "One\\; two\\, three\\nfour",
  );
});
