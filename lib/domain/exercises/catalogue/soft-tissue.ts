import type { WrittenExercise } from "@/lib/domain/exercises/written-exercise";

/** Soft-tissue self-work: facts and source doses of the clinical catalogue; the words stand in messages under the same id. */
export const SOFT_TISSUE = {
  ST01: {
    regions: ["hip"],
    roles: ["soft-tissue"],
    phases: ["S", "C", "R"],
    kit: ["massage-ball"],
    sides: "each",
    dose: { sets: [1, 2], seconds: [30, 60] },
  },
  ST02: {
    regions: ["hip", "knee"],
    roles: ["soft-tissue"],
    phases: ["S", "C", "R"],
    kit: ["roller"],
    sides: "each",
    dose: { sets: [1, 3], seconds: [30, 60] },
  },
  ST03: {
    regions: ["hip"],
    roles: ["soft-tissue"],
    phases: ["S", "C", "R"],
    kit: ["roller"],
    sides: "each",
    dose: { sets: [1, 3], seconds: [30, 60] },
  },
  ST04: {
    regions: ["thoracic"],
    roles: ["soft-tissue"],
    phases: ["A", "S", "C", "R"],
    kit: ["massage-ball"],
    sides: "each",
    dose: { sets: [1, 2], seconds: [30, 60] },
  },
  ST05: {
    regions: ["ankle"],
    roles: ["soft-tissue"],
    phases: ["S", "C", "R"],
    kit: ["roller"],
    sides: "each",
    dose: { sets: [1, 2], seconds: [30, 60] },
  },
  ST06: {
    regions: ["thoracic"],
    roles: ["soft-tissue"],
    phases: ["S", "C", "R"],
    kit: ["roller"],
    sides: "both",
    dose: { sets: [1, 2], seconds: [30, 60] },
  },
} as const satisfies Record<string, WrittenExercise>;
