import { expect, it } from "vitest";
import { afterLapseReason, LAPSE_REASONS, restartAfter } from "@/lib/domain/dosing/lapse";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";

const after = (days: number) => restartAfter(days, DOSING_DEFAULTS);

it.each([
  [0, { kind: "same" }],
  [6, { kind: "same" }],
  [7, { kind: "lighter", volumeFactor: 0.8, loadFactor: 1, greensBeforeProgress: 0, fullCheckIn: false }],
  [13, { volumeFactor: 0.8, loadFactor: 1 }],
  [14, { volumeFactor: 0.6, loadFactor: 0.8, greensBeforeProgress: 2, fullCheckIn: false }],
  [27, { volumeFactor: 0.6 }],
  [28, { volumeFactor: 0.5, loadFactor: 0.6, fullCheckIn: true, easierVariant: true, climbDays: 14 }],
  [83, { volumeFactor: 0.5, greensBeforeProgress: 3, climbDays: 42 }],
  [84, { kind: "close" }],
  [400, { kind: "close" }],
])("starts again after %i days with %j", (days, expected) => {
  expect(after(days)).toMatchObject(expected);
});

it("never starts heavier after a longer time away", () => {
  const volume = (days: number) => {
    const restart = after(days);
    return restart.kind === "lighter" ? restart.volumeFactor : restart.kind === "same" ? 1 : 0;
  };
  for (let days = 1; days < 120; days += 1) expect(volume(days)).toBeLessThanOrEqual(volume(days - 1));
});

it("asks for more where the reason is not a harmless one", () => {
  expect(LAPSE_REASONS.map((reason) => [reason, afterLapseReason(reason)])).toEqual([
    ["busy", "nothing"],
    ["better", "nothing"],
    ["pain", "red-and-soon"],
    ["ill", "full-check-in-first"],
    ["fever", "full-check-in-first"],
    ["new-symptom", "full-check-in-first"],
  ]);
});
