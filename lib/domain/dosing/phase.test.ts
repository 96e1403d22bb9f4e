import { describe, expect, it } from "vitest";
import { isIrritable, mayLeaveAcute, phaseByTime } from "@/lib/domain/dosing/phase";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";

const CALM = { painNow: 3, flareMinutes: null, settledByMorning: [true, true], constantPain: false };

describe("irritable pain", () => {
  it.each([
    ["calm", {}, false],
    ["pain of 6", { painNow: 6 }, true],
    ["pain of 5", { painNow: 5 }, false],
    ["a flare of an hour", { flareMinutes: 60 }, false],
    ["a flare of more than an hour", { flareMinutes: 61 }, true],
    ["two mornings not settled", { settledByMorning: [true, false, false] }, true],
    ["one of the last two settled", { settledByMorning: [false, false, true] }, false],
    ["one session only", { settledByMorning: [false] }, false],
    ["constant pain", { constantPain: true }, true],
  ])("%s", (_, more, expected) => {
    expect(isIrritable({ ...CALM, ...more }, DOSING_DEFAULTS)).toBe(expected);
  });
});

it.each([
  [0, "A"],
  [42, "A"],
  [43, "S"],
  [84, "S"],
  [85, "C"],
])("is by day %i in phase %s, and acute whenever irritable", (days, phase) => {
  expect(phaseByTime(days, false, DOSING_DEFAULTS)).toBe(phase);
  expect(phaseByTime(days, true, DOSING_DEFAULTS)).toBe("A");
});

describe("leaving the acute phase", () => {
  const READY = {
    scores: [9, 4, 4, 3],
    reds: [true, false, false, false],
    walkMinutes: 10,
    alertOpen: false,
  };

  it.each([
    ["when all holds", {}, true],
    ["not with a score above 4", { scores: [4, 5, 4] }, false],
    ["not after two check-ins", { scores: [2, 2] }, false],
    ["not with a red among the last three", { reds: [false, true, false, false] }, false],
    ["not before walking ten minutes", { walkMinutes: 9 }, false],
    ["not with an alert open", { alertOpen: true }, false],
  ])("%s", (_, more, expected) => {
    expect(mayLeaveAcute({ ...READY, ...more }, DOSING_DEFAULTS)).toBe(expected);
  });
});
