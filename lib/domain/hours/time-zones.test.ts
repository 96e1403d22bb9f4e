import { describe, expect, it } from "vitest";
import { isTimeZone, TIME_ZONES, timeZoneName } from "@/lib/domain/hours/time-zones";

describe("the time zones a clinic can be in", () => {
  it("are each once, by the name in use, and known to the clock", () => {
    expect(new Set(TIME_ZONES).size).toBe(TIME_ZONES.length);
    expect(TIME_ZONES).toEqual(
      expect.arrayContaining(["America/New_York", "Asia/Kolkata", "Europe/Kyiv", "UTC"]),
    );
    for (const timeZone of TIME_ZONES)
      expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
  });

  it.each(["", "New York", "EST5EDT; DROP", "Asia/Calcutta", "Europe/Nowhere"])(
    "do not include “%s”",
    (zone) => {
      expect(isTimeZone(zone)).toBe(false);
    },
  );

  it("read as places", () => {
    expect(timeZoneName("America/New_York")).toBe("America/New York");
  });
});
