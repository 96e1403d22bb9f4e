import { expect, it } from "vitest";
import { firstOpenSlot, proposedSlot } from "@/lib/domain/visits/first-open-slot";

const [MONDAY, TUESDAY, FRIDAY, NEXT_TUESDAY] = ["2026-11-30", "2026-12-01", "2026-12-04", "2026-12-08"];
const HOURS = {
  openingHours: {
    1: [
      { open: "08:50", close: "12:00" },
      { open: "13:00", close: "17:00" },
    ],
    2: [{ open: "08:00", close: "12:00" }],
    5: [{ open: "09:00", close: "24:00" }],
  },
  closedDays: [{ day: "2026-12-07", reason: "Training" }],
};

it.each([
  ["while it is open, now", MONDAY, "10:15", 30, MONDAY, "10:15"],
  ["at a full quarter hour", MONDAY, "10:16", 30, MONDAY, "10:30"],
  ["before it opens, the quarter hour after that", MONDAY, "04:30", 30, MONDAY, "09:00"],
  ["in the break, after it", MONDAY, "12:15", 30, MONDAY, "13:00"],
  ["where it would go on into the break, after it", MONDAY, "11:45", 30, MONDAY, "13:00"],
  ["after it has shut, the next day it opens", MONDAY, "19:00", 30, TUESDAY, "08:00"],
  ["days on where it stays shut", TUESDAY, "12:00", 30, FRIDAY, "09:00"],
  ["past a closed day", FRIDAY, "23:45", 30, NEXT_TUESDAY, "08:00"],
  ["of a length that only one session has room for", MONDAY, "08:00", 200, MONDAY, "13:00"],
])("is %s", (_when, day, time, minutes, slotDay, slotTime) => {
  expect(firstOpenSlot({ day, time }, { minutes, hours: HOURS })).toEqual({ day: slotDay, time: slotTime });
});

it("stays where the clinic has said no hours, or a visit fits none", () => {
  const from = { day: MONDAY, time: "03:00" };
  expect(firstOpenSlot(from, { minutes: 30, hours: { openingHours: {}, closedDays: [] } })).toEqual(from);
  expect(firstOpenSlot(from, { minutes: 23 * 60, hours: HOURS })).toEqual(from);
});

it.each([
  ["nothing was chosen", {}, MONDAY, "10:15"],
  ["a place was chosen, open or not", { day: TUESDAY, time: "06:00" }, TUESDAY, "06:00"],
  ["today was chosen", { day: MONDAY }, MONDAY, "10:15"],
  ["a day ahead was chosen", { day: FRIDAY }, FRIDAY, "09:00"],
  ["a day was chosen on which it stays shut", { day: "2026-12-02" }, "2026-12-02", "10:15"],
  ["a day that is past was chosen", { day: "2026-11-27" }, "2026-11-27", "10:15"],
])("is proposed where %s", (_where, wanted, day, time) => {
  const length = { minutes: 30, hours: HOURS };
  expect(proposedSlot(wanted, { day: MONDAY, time: "10:15" }, length)).toEqual({ day, time });
});
