import { describe, expect, it } from "vitest";
import { afterSharpPain, planHold } from "@/lib/domain/dosing/plan-hold";
import { isRested, mayAddLoad } from "@/lib/domain/dosing/load-gate";
import { DOSING_DEFAULTS } from "@/lib/domain/dosing/settings";

const OPEN = { openTier: "none", redsInARow: 0, gateAnswered: true, phq2: null } as const;
const FREE = { locked: "none", mayStart: true, volumeFactor: 1, moodTaskDays: null, restartPercent: null };

describe("what holds a plan", () => {
  it.each([
    ["nothing", {}, {}],
    ["an open emergency", { openTier: "emergency" }, { locked: "all", mayStart: false, restartPercent: 60 }],
    ["an open urgent alert", { openTier: "urgent" }, { locked: "all", mayStart: false, restartPercent: 60 }],
    ["an alert for soon", { openTier: "soon" }, { locked: "pause-classes" }],
    ["a routine note", { openTier: "routine" }, {}],
    ["one red", { redsInARow: 1 }, {}],
    ["two reds", { redsInARow: 2 }, { volumeFactor: 0.67 }],
    ["three reds", { redsInARow: 3 }, { locked: "all-but-acute", volumeFactor: 0.67 }],
    ["low mood", { phq2: 3 }, { moodTaskDays: 7 }],
    ["mood below the limit", { phq2: 2 }, {}],
    ["a gate not answered", { gateAnswered: false }, { mayStart: false }],
  ] as const)("%s", (_, state, expected) => {
    expect(planHold({ ...OPEN, ...state }, DOSING_DEFAULTS)).toEqual({ ...FREE, ...expected });
  });
});

it("goes on after sharp pain only when it has gone", () => {
  expect(afterSharpPain("gone")).toEqual({ kind: "hide-item-today", nextTime: "easier" });
  for (const answer of ["still", "strong", "spread"] as const)
    expect(afterSharpPain(answer)).toEqual({ kind: "end-session", tier: "soon" });
});

it("leaves two days between loads", () => {
  expect(isRested(null, "2026-11-22", DOSING_DEFAULTS)).toBe(true);
  expect(isRested("2026-11-20", "2026-11-22", DOSING_DEFAULTS)).toBe(true);
  expect(isRested("2026-11-21", "2026-11-22", DOSING_DEFAULTS)).toBe(false);
});

it("adds load only to a practised pattern", () => {
  const good = { class: "green", formOK: true } as const;
  const sloppy = { class: "green", formOK: false } as const;
  const sore = { class: "amber", formOK: true } as const;
  expect(mayAddLoad([good, good], [good, good], DOSING_DEFAULTS)).toBe(true);
  expect(mayAddLoad([good, sloppy], [good, good], DOSING_DEFAULTS)).toBe(false);
  expect(mayAddLoad([good, good], [good, sore], DOSING_DEFAULTS)).toBe(false);
  expect(mayAddLoad([good, good], [], DOSING_DEFAULTS)).toBe(false);
});
