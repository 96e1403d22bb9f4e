import type { WrittenExercise } from "@/lib/domain/exercises/written-exercise";

/** Aerobic: facts and source doses of the clinical catalogue; the words stand in messages under the same id. */
export const AEROBIC = {
  // The target is 80% of the pain-free minutes (DOSE-5): 4 minutes at the shortest test it accepts, never over 30.
  AE01: {
    regions: ["whole-body"],
    roles: ["aerobic"],
    phases: ["A", "S", "C", "R"],
    kit: ["shoes"],
    sides: "both",
    dose: { sets: 1, seconds: [240, 1800], daysPerWeek: [5, 7] },
  },
  // The rest is the minute of sitting between the walks.
  AE02: {
    regions: ["whole-body"],
    roles: ["aerobic"],
    phases: ["A", "S", "C"],
    kit: ["shoes"],
    sides: "both",
    dose: { sets: [3, 6], seconds: [120, 180], restSeconds: 60 },
  },
  AE03: {
    regions: ["whole-body"],
    roles: ["aerobic"],
    phases: ["A", "S", "C", "R"],
    kit: ["bike"],
    sides: "both",
    dose: { sets: 1, seconds: [300, 1200], daysPerWeek: [3, 5] },
  },
  AE04: {
    regions: ["whole-body"],
    roles: ["aerobic"],
    phases: ["A", "S", "C", "R"],
    kit: ["pool"],
    sides: "both",
    dose: { sets: 1, seconds: [600, 1200], daysPerWeek: [2, 3] },
  },
  AE05: {
    regions: ["whole-body"],
    roles: ["aerobic"],
    phases: ["C", "R"],
    kit: ["shoes"],
    sides: "both",
    dose: { sets: 1, seconds: [1200, 1800], daysPerWeek: [3, 5] },
  },
  // The rest is the two minutes of walking between the jogs.
  AE06: {
    regions: ["whole-body"],
    roles: ["aerobic"],
    phases: ["R"],
    kit: ["shoes"],
    sides: "both",
    dose: { sets: [6, 8], seconds: 60, restSeconds: 120, daysPerWeek: 3 },
  },
  AE07: {
    regions: ["whole-body"],
    roles: ["movement-break"],
    phases: ["A", "S", "C", "R"],
    kit: [],
    sides: "both",
    dose: { sets: 1, seconds: 120, sittingMinutes: [30, 45] },
  },
} as const satisfies Record<string, WrittenExercise>;
