import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dueSlots, type ReminderChoice, type ReminderDay, WEEKDAYS } from "@/lib/domain/reminders/slots";

const CHOICE: ReminderChoice = {
  ...{ times: ["08:00", "18:00"], days: ["mo", "we"], repeat: true, morningTime: "07:30" },
};
const DAY: ReminderDay = {
  ...{ weekday: "mo", time: "08:00", asks: true, logged: 0, isOver: false, morningOpen: false, sent: [] },
};
const due = (day: Partial<ReminderDay>, choice: Partial<ReminderChoice> = {}) =>
  dueSlots({ ...CHOICE, ...choice }, { ...DAY, ...day });

describe("a reminder", () => {
  it.each([
    ["07:59", []],
    ["08:00", ["08:00"]],
    ["09:59", ["08:00"]],
    ["10:00", []],
    ["18:00", ["18:00"]],
    ["20:00", ["repeat"]],
    ["21:59", ["repeat"]],
    ["22:00", []],
  ])("at %s: %j", (time, slots) => expect(due({ time })).toEqual(slots));

  it("is not sent on a day that was not chosen, for a plan that asks for nothing, or twice", () => {
    expect(due({ weekday: "tu" })).toEqual([]);
    expect(due({ asks: false })).toEqual([]);
    expect(due({ sent: ["08:00"] })).toEqual([]);
    expect(due({})).toEqual(["08:00"]);
  });

  it("counts what was done: the first session answers the first time, and no repeat follows any", () => {
    expect(due({ logged: 1 })).toEqual([]);
    expect(due({ time: "18:00", logged: 1 })).toEqual(["18:00"]);
    expect(due({ time: "18:00", logged: 2 })).toEqual([]);
    expect(due({ time: "20:30", logged: 1 })).toEqual([]);
    expect(due({ time: "20:30" }, { repeat: false })).toEqual([]);
  });

  it("is none of exercises once the day's rounds are over, whatever times are left", () => {
    expect(due({ time: "18:00", logged: 1 })).toEqual(["18:00"]);
    expect(due({ time: "18:00", logged: 1, isOver: true })).toEqual([]);
    expect(due({ time: "20:30", isOver: true })).toEqual([]);
    expect(due({ time: "07:30", morningOpen: true, isOver: true })).toEqual(["morning"]);
  });

  it("does not come back late at night", () => {
    expect(due({ time: "21:30" }, { times: ["19:30"] })).toEqual(["repeat"]);
    expect(due({ time: "21:31" }, { times: ["19:31"] })).toEqual([]);
    expect(due({ time: "00:30" }, { times: ["22:30"] })).toEqual([]);
  });

  it("asks for the morning after whatever the weekday, while it is not answered", () => {
    expect(due({ weekday: "tu", time: "07:30", morningOpen: true })).toEqual(["morning"]);
    expect(due({ weekday: "tu", time: "07:30" })).toEqual([]);
    expect(due({ time: "07:30", morningOpen: true }, { morningTime: null })).toEqual([]);
  });
});

const anyTime = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
const anyChoice = fc.record({
  times: fc.uniqueArray(anyTime, { maxLength: 3 }).map((times) => times.toSorted()),
  days: fc.subarray([...WEEKDAYS]),
  repeat: fc.boolean(),
  morningTime: fc.option(anyTime),
});
const anyDay = fc.record({
  weekday: fc.constantFrom(...WEEKDAYS),
  ...{
    time: anyTime,
    asks: fc.boolean(),
    logged: fc.nat(4),
    isOver: fc.constant(false),
    morningOpen: fc.boolean(),
  },
});

/** What goes out over a whole day that is looked at every so many minutes, and at its last one. */
function sentOver(choice: ReminderChoice, day: Omit<ReminderDay, "sent">, step: number): string[] {
  const sent: string[] = [];
  for (let tick = 0; tick < 24 * 60 + step; tick += step) {
    const now = Math.min(tick, 24 * 60 - 1);
    const time = [Math.floor(now / 60), now % 60].map((part) => String(part).padStart(2, "0")).join(":");
    for (const slot of dueSlots(choice, { ...day, time, sent })) {
      if (slot.includes(":")) expect(slot <= time).toBe(true);
      sent.push(slot);
    }
  }
  return sent;
}

it("over a whole day sends each slot at most once, not before its time, and nothing for what is done", () => {
  fc.assert(
    fc.property(anyChoice, anyDay, fc.integer({ min: 1, max: 30 }), (choice, day, step) => {
      const sent = sentOver(choice, day, step);
      expect(new Set(sent).size).toBe(sent.length);
      const chosen = choice.days.includes(day.weekday) && day.asks ? choice.times : [];
      expect(sent.filter((slot) => slot.includes(":"))).toEqual(chosen.slice(day.logged));
      if (day.logged > 0 || !choice.repeat) expect(sent).not.toContain("repeat");
      expect(sent.includes("morning")).toBe(day.asks && day.morningOpen && choice.morningTime !== null);
    }),
  );
});
