/** The grades of the bird-dog check (spec 4.3), used for the hinge and the squat too; P is pain. */
export const MOVEMENT_GRADES = ["0", "1", "2", "P"] as const;
export type MovementGrade = (typeof MOVEMENT_GRADES)[number];

export const MOVEMENT_UNITS = ["grade", "degrees", "centimetres", "seconds", "reps"] as const;
export type MovementUnit = (typeof MOVEMENT_UNITS)[number];

type GradedTest = { readonly unit: "grade"; readonly sided: boolean };
type MeasuredTest = {
  readonly unit: Exclude<MovementUnit, "grade">;
  readonly sided: boolean;
  readonly min: number;
  readonly max: number;
};
export type MovementTest = GradedTest | MeasuredTest;

/** What is watched or measured, left and right apart where there is a side; more is always better. How: `test-protocols.ts`. */
export const MOVEMENT_TESTS = {
  "bird-dog": { unit: "grade", sided: true },
  // Hip extension, negative when the thigh stays above the couch.
  "hip-flexor-length": { unit: "degrees", sided: true, min: -40, max: 40 },
  // Straight leg raise, degrees from the couch.
  "hamstring-length": { unit: "degrees", sided: true, min: 0, max: 130 },
  "hip-rotation": { unit: "degrees", sided: true, min: 0, max: 80 },
  "ankle-knee-to-wall": { unit: "centimetres", sided: true, min: 0, max: 25 },
  "thoracic-rotation": { unit: "degrees", sided: true, min: 0, max: 90 },
  hinge: { unit: "grade", sided: false },
  squat: { unit: "grade", sided: false },
  "single-leg-stand": { unit: "seconds", sided: true, min: 0, max: 120 },
  "side-plank": { unit: "seconds", sided: true, min: 0, max: 240 },
  "back-extension": { unit: "seconds", sided: false, min: 0, max: 300 },
  "bridge-reps": { unit: "reps", sided: true, min: 0, max: 60 },
} as const satisfies Readonly<Record<string, MovementTest>>;

export type MovementTestId = keyof typeof MOVEMENT_TESTS;

/** What one side (or the whole movement) showed. `value`: a grade, or a whole number in the test's unit. */
export type MovementResult = { readonly value: MovementGrade | number; readonly pain: boolean };

/** One test. A sided test has left, right or both of them; any other test has `middle`. */
export type MovementFinding = {
  readonly kind: "movement";
  readonly test: MovementTestId;
  readonly left?: MovementResult;
  readonly right?: MovementResult;
  readonly middle?: MovementResult;
  /** Where it hurt, what was seen, or why it was not tested. */
  readonly note?: string;
};

export const MAX_TEST_NOTE = 300;

export const RESULT_PLACES = ["left", "right", "middle"] as const;
export type ResultPlace = (typeof RESULT_PLACES)[number];

/** Grade 2 on either side: "control limited" (spec 4.3), which hides end-range low-back moves until the re-check. */
export function isControlLimited(findings: readonly MovementFinding[]): boolean {
  return findings.some(
    ({ test, left, right }) => test === "bird-dog" && (left?.value === "2" || right?.value === "2"),
  );
}
