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

/** Below what a number counts as short: usually, and within which bounds a clinic may move it. */
export type Below = { readonly usual: number; readonly min: number; readonly max: number };

/** Which joint a test speaks of, what it asks of it, and what counts as short. Grades are short at 2. */
export type TestLimit = {
  readonly joint: Joint;
  readonly role: JointRole;
  /** Null for graded tests. */
  readonly below: Below | null;
};

const below = (usual: number, [min, max]: readonly [number, number]): Below => ({ usual, min, max });

/**
 * Screening limits, to be ratified by the clinic: rounded from commonly quoted adult values, not norms by age or sex.
 * The joint each test speaks of follows the joint-by-joint map (spec 4.2), a coaching heuristic.
 */
export const TEST_LIMITS = {
  "bird-dog": { joint: "lumbar", role: "stability", below: null },
  "hip-flexor-length": { joint: "hip", role: "mobility", below: below(0, [-15, 15]) },
  "hamstring-length": { joint: "hip", role: "mobility", below: below(70, [50, 90]) },
  "hip-rotation": { joint: "hip", role: "mobility", below: below(30, [15, 45]) },
  "ankle-knee-to-wall": { joint: "ankle", role: "mobility", below: below(9, [5, 13]) },
  "thoracic-rotation": { joint: "thoracic", role: "mobility", below: below(40, [25, 60]) },
  hinge: { joint: "lumbar", role: "stability", below: null },
  squat: { joint: "knee", role: "stability", below: null },
  "single-leg-stand": { joint: "knee", role: "stability", below: below(10, [5, 45]) },
  "side-plank": { joint: "lumbar", role: "stability", below: below(30, [10, 90]) },
  "back-extension": { joint: "lumbar", role: "stability", below: below(60, [20, 150]) },
  "bridge-reps": { joint: "hip", role: "stability", below: below(10, [5, 30]) },
} as const satisfies Readonly<Record<MovementTestId, TestLimit>>;

/** The tests that are measured; the others are graded, and a grade has no limit to move. */
export type MeasuredTestId = {
  [test in MovementTestId]: (typeof TEST_LIMITS)[test]["below"] extends null ? never : test;
}[MovementTestId];

/** Below which number each measured test counts as short in one clinic. */
export type TestLimits = Readonly<Record<MeasuredTestId, number>>;

const belowOf = (test: MovementTestId): Below | null => TEST_LIMITS[test].below;
const isMeasured = (test: MovementTestId): test is MeasuredTestId => belowOf(test) !== null;
export const MEASURED_TESTS = (Object.keys(TEST_LIMITS) as MovementTestId[]).filter(isMeasured);

/** What a clinic's tests go by: its own number where it moved one, within bounds, the usual for the rest. */
export function clinicLimits(moved: Readonly<Record<string, unknown>>): TestLimits {
  const limits = MEASURED_TESTS.map((test) => {
    const { usual, min, max } = TEST_LIMITS[test].below;
    const own = moved[test];
    return [test, typeof own === "number" && own >= min && own <= max ? own : usual];
  });
  return Object.fromEntries(limits) as TestLimits;
}

export const USUAL_LIMITS: TestLimits = clinicLimits({});

/** The number below which a test counts as short here; null for graded tests. */
export const limitOf = (test: MovementTestId, limits: TestLimits): number | null =>
  isMeasured(test) ? limits[test] : null;

export type Verdict = "short" | "painful" | "enough";

/** What one result says, short below the limit. Short comes first; a test that hurt and reached it says only that. */
export function verdictOf({ value, pain }: MovementResult, limit: number | null): Verdict {
  if (limit === null ? value === "2" : typeof value === "number" && value < limit) return "short";
  return pain || value === "P" ? "painful" : "enough";
}
