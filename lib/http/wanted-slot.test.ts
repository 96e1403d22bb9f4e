import { describe, expect, it } from "vitest";
import { wantedSlot } from "@/lib/http/wanted-slot";

const ID = "01a22614-b0b1-7012-a810-d99a288f9e70";

describe("the place in the calendar an address names", () => {
  it("is a day of the calendar, a time of the clock and an id", () => {
    const query = { day: "2028-02-29", time: "23:45", clinician: ID };
    expect(wantedSlot(query)).toEqual(query);
  });

  it.each(["2026-02-31", "2027-02-29", "2026-13-01", "0000-01-01", "99999-12-31", "tomorrow", ""])(
    "leaves out a day the calendar does not have: %s",
    (day) => {
      expect(wantedSlot({ day }).day).toBeUndefined();
    },
  );

  it.each(["-".repeat(36), ID.replaceAll("-", "0"), [ID]])("leaves out who no id names: %s", (clinician) => {
    expect(wantedSlot({ clinician }).clinician).toBeUndefined();
  });
});
