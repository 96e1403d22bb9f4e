import fc from "fast-check";
import { expect, it } from "vitest";
import { visitFile } from "@/lib/domain/visits/visit-calendar";

const VISIT = {
  ...{ id: "abc", title: "Visit: Harbour Street Chiropractic", place: "12 Harbour Street, San Francisco" },
  ...{ startsAt: new Date("2026-12-01T17:30Z"), endsAt: new Date("2026-12-01T18:00Z"), version: 3 },
  madeAt: new Date("2026-11-26T09:10:11Z"),
};

it("says when and where, as instants", () => {
  expect(visitFile(VISIT).split("\r\n")).toEqual([
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Plumbline//Reminders//EN", "CALSCALE:GREGORIAN"],
    ...["METHOD:PUBLISH", "BEGIN:VEVENT", "UID:abc@plumbline", "DTSTAMP:20261126T091011Z", "SEQUENCE:3"],
    ...["DTSTART:20261201T173000Z", "DTEND:20261201T180000Z", "SUMMARY:Visit: Harbour Street Chiropractic"],
    ...["LOCATION:12 Harbour Street\\, San Francisco", "CLASS:PRIVATE", "END:VEVENT", "END:VCALENDAR", ""],
  ]);
});

it("folds long lines within 75 bytes, and unfolded they say what was meant", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (place) => {
      const file = visitFile({ ...VISIT, place: `x${place}` });
      const lines = file.split("\r\n");
      expect(lines.every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
      const marked = place.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll(/\r?\n/g, "\\n");
      expect(file.replaceAll("\r\n ", "")).toContain(`LOCATION:x${marked}`);
    }),
  );
});

it("leaves out an end or a place nobody said", () => {
  expect(visitFile({ ...VISIT, endsAt: null, place: "" })).not.toMatch(/DTEND|LOCATION/);
});
