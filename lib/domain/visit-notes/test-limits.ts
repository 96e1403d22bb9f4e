import type { JointRole } from "@/lib/domain/exercises/joint-map";
import type { MovementResult, MovementTestId } from "@/lib/domain/visit-notes/movement";

/** The joints of the map that a test can speak of, from the neck down. The elbow has no first choice and no test. */
export const JOINTS = [
  "neck",
  "shoulder-blade",
  "shoulder",
  "thoracic",
  "lumbar",
  "hip",
  "knee",
  "ankle",
] as const;
export type Joint = (typeof JOINTS)[number];

/** Which joint a test speaks of, what it asks of it, and below what a number counts as short. Grades are short at 2. */
export type TestLimit = {
  readonly joint: Joint;
  readonly role: JointRole;
  /** Null for graded tests. */
  readonly below: number | null;
};

/**
 * Screening limits, to be ratified by the clinic: rounded from commonly quoted adult values, not norms by age or sex.
 * The joint each test speaks of follows the joint-by-joint map (spec 4.2), a coaching heuristic.
 */
export const TEST_LIMITS: Readonly<Record<MovementTestId, TestLimit>> = {
  "bird-dog": { joint: "lumbar", role: "stability", below: null },
  "hip-flexor-length": { joint: "hip", role: "mobility", below: 0 },
  "hamstring-length": { joint: "hip", role: "mobility", below: 70 },
  "hip-rotation": { joint: "hip", role: "mobility", below: 30 },
  "ankle-knee-to-wall": { joint: "ankle", role: "mobility", below: 9 },
  "thoracic-rotation": { joint: "thoracic", role: "mobility", below: 40 },
  hinge: { joint: "lumbar", role: "stability", below: null },
  squat: { joint: "knee", role: "stability", below: null },
  "single-leg-stand": { joint: "knee", role: "stability", below: 10 },
  "side-plank": { joint: "lumbar", role: "stability", below: 30 },
  "back-extension": { joint: "lumbar", role: "stability", below: 60 },
  "bridge-reps": { joint: "hip", role: "stability", below: 10 },
};

export type Verdict = "short" | "painful" | "enough";

/** What one result says. Short comes first; a test that hurt and reached its limit says only that it hurt. */
export function verdictOf(test: MovementTestId, { value, pain }: MovementResult): Verdict {
  const { below } = TEST_LIMITS[test];
  if (below === null ? value === "2" : typeof value === "number" && value < below) return "short";
  return pain || value === "P" ? "painful" : "enough";
}
