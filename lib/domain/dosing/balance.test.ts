import { describe, expect, it } from "vitest";
import {
  balanceOf,
  balanceWarning,
  isStretchHeavy,
  plannedBalance,
  whileUnstable,
} from "@/lib/domain/dosing/balance";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";
import { PROGRAMME_TEMPLATES } from "@/lib/domain/programmes/templates";
import { templateItem } from "@/lib/domain/programmes/templates/template";

it("counts static stretches and end ranges against strength and control, and nothing else", () => {
  const sets = (exerciseId: Parameters<typeof templateItem>[0]) => ({ exerciseId, sets: 2 });
  expect(balanceOf([sets("HM01"), sets("LM07"), sets("TM03")])).toEqual({ stretch: 6, strength: 0 });
  expect(balanceOf([sets("HS01"), sets("LS03")])).toEqual({ stretch: 0, strength: 4 });
  expect(balanceOf([sets("DW01"), sets("ST01"), sets("AE01"), sets("LM01"), sets("LM04")])).toEqual({
    stretch: 0,
    strength: 0,
  });
});

it("multiplies a prescription by its times a day and days a week", () => {
  const bridge = templateItem("HS01", { sets: 2, daysPerWeek: 3 });
  const stretch = templateItem("HM01", { sets: 1, timesPerDay: 2, daysPerWeek: 7 });
  expect(plannedBalance([bridge, stretch])).toEqual({ stretch: 14, strength: 6 });
});

describe("a warning", () => {
  const week = (stretch: number, strength: number) => ({ stretch, strength });
  const warn = (weeks: readonly ReturnType<typeof week>[], findings = {}) =>
    balanceWarning(weeks, { needsStability: false, losesRange: false, ...findings }, DOSING_DEFAULTS);

  it("of more stretch than strength comes after two weeks", () => {
    expect(warn([week(5, 4)])).toBeNull();
    expect(warn([week(5, 4), week(5, 4)])).toBe("stretch-heavy");
    expect(warn([week(5, 4), week(4, 4)])).toBeNull();
  });

  it("of four times the strength comes only while range is lost", () => {
    expect(warn([week(1, 5)])).toBeNull();
    expect(warn([week(1, 5)], { losesRange: true })).toBe("stretch-light");
    expect(warn([week(1, 4)], { losesRange: true })).toBeNull();
  });

  it("of too little strength comes at once while the back needs stability", () => {
    expect(warn([week(2, 3)], { needsStability: true })).toBe("too-little-strength");
    expect(warn([week(2, 4)], { needsStability: true })).toBeNull();
  });

  it("needs a week", () => {
    expect(warn([], { needsStability: true, losesRange: true })).toBeNull();
  });
});

it("hides the back's end ranges while it needs stability, and keeps hip stretches to one set", () => {
  expect(whileUnstable("LM07")).toBe("hide");
  expect(whileUnstable("HM01")).toBe("one-set-a-day");
  expect(whileUnstable("LS03")).toBe("open");
});

it("finds no template with more stretch than strength", () => {
  const heavy = PROGRAMME_TEMPLATES.filter(({ items }) => isStretchHeavy(plannedBalance(items)));
  expect(heavy.map(({ id }) => id)).toEqual([]);
});
