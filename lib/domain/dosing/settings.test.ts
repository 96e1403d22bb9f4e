import { describe, expect, it } from "vitest";
import { checkSettings } from "@/lib/domain/dosing/check-settings";
import { proposeDose } from "@/lib/domain/dosing/propose-dose";
import { DOSING_DEFAULTS, DOSING_SETTINGS, type DosingSetting } from "@/lib/domain/dosing/settings";

const KEYS = Object.keys(DOSING_SETTINGS) as DosingSetting[];

describe.each(KEYS)("%s", (key) => {
  const { default: standard, min, max, basis } = DOSING_SETTINGS[key];

  it("has a default within its bounds, and says what it rests on", () => {
    expect(standard).toBeGreaterThanOrEqual(min);
    expect(standard).toBeLessThanOrEqual(max);
    expect(basis).not.toBe("");
  });

  it("is refused outside its bounds, and when it is no number", () => {
    const kinds = (value: number) =>
      checkSettings({ ...DOSING_DEFAULTS, [key]: value })
        .filter(({ setting }) => setting === key)
        .map(({ kind }) => kind);
    expect(kinds(min - 0.01)).toContain("too-low");
    expect(kinds(max + 0.01)).toContain("too-high");
    expect(kinds(Number.NaN)).toContain("too-low");
    expect(kinds(standard)).toEqual([]);
  });
});

it("keeps the bands and the steps apart", () => {
  expect(checkSettings(DOSING_DEFAULTS)).toEqual([]);
  expect(checkSettings({ ...DOSING_DEFAULTS, greenMax: 3, amberMax: 3 })).toEqual([
    { kind: "not-below", setting: "greenMax", other: "amberMax" },
  ]);
  expect(checkSettings({ ...DOSING_DEFAULTS, redsToPause: 2 })).toEqual([
    { kind: "not-below", setting: "redsToStepDown", other: "redsToPause" },
  ]);
});

it("reaches the decision", () => {
  const log = {
    date: "2026-11-20",
    pre: 2,
    worst: 3,
    quality: "none",
    sharpSettled5min: null,
    legMoved: "no",
    formOK: true,
    repsDone: 8,
    target: 8,
    am: 2,
    doms: false,
  } as const;
  const input = {
    phase: "S",
    today: "2026-11-22",
    openTier: "none",
    item: {
      exerciseId: "LS03",
      sets: 1,
      reps: 8,
      repsTop: 12,
      holdSeconds: null,
      loadKg: null,
      loadStepKg: null,
      side: "both",
      harderId: null,
      easierId: null,
    },
    history: [log, log],
  } as const;
  expect(proposeDose(input).action).toBe("progress");
  expect(proposeDose(input, { ...DOSING_DEFAULTS, greenMax: 2 }).action).toBe("hold");
  expect(proposeDose(input, { ...DOSING_DEFAULTS, greensToProgress: 3 }).action).toBe("hold");
});
