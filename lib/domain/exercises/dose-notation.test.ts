import { expect, it } from "vitest";
import type { Dose } from "@/lib/domain/exercises/dose";
import { doseNotation } from "@/lib/domain/exercises/dose-notation";
import type { Side } from "@/lib/domain/exercises/side";

it.each<[Dose, Side, string]>([
  [
    { sets: 3, work: { kind: "reps", reps: 8 }, tempo: "3-1-1", loadKg: 10, timesPerDay: 1, daysPerWeek: 3 },
    "each",
    "3 × 8/side, tempo 3-1-1, 10 kg, 1×/day, 3 days/week",
  ],
  [{ sets: 3, work: { kind: "reps", reps: 4, holdSeconds: 6 } }, "each", "3 × 4 × 6 s/side"],
  [{ sets: 2, work: { kind: "hold", holdSeconds: 20 }, restSeconds: 30 }, "left", "2 × 20 s left, rest 30 s"],
  [
    { sets: 1, work: { kind: "time", seconds: 240 }, restSeconds: 60, daysPerWeek: 5 },
    "both",
    "1 × 4 min, 5 days/week",
  ],
  [{ sets: 1, work: { kind: "time", seconds: 150 } }, "both", "1 × 2 min 30 s"],
  [{ sets: 1, work: { kind: "time", seconds: 45 } }, "both", "1 × 45 s"],
  [{ sets: 3, work: { kind: "distance", metres: 20 } }, "right", "3 × 20 m right"],
  [
    { sets: 1, work: { kind: "breaths", breaths: 10 }, daysPerWeek: 7 },
    "both",
    "1 × 10 breaths, 7 days/week",
  ],
  [
    { sets: 1, work: { kind: "reps", reps: 6 }, repeat: { for: "ways", count: 2 }, sittingMinutes: 30 },
    "both",
    "1 × 6 × 2 ways, every 30 min sitting",
  ],
])("%j, %s: %s", (dose, side, written) => {
  expect(doseNotation(dose, side)).toBe(written);
});
