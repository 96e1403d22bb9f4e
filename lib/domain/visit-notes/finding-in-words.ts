import type { Finding } from "@/lib/domain/visit-notes/check-finding";
import {
  MOVEMENT_TESTS,
  RESULT_PLACES,
  type MovementFinding,
  type MovementGrade,
  type MovementResult,
  type MovementTestId,
  type MovementUnit,
} from "@/lib/domain/visit-notes/movement";
import type { DatedResult, Evidence } from "@/lib/domain/visit-notes/joints-from-tests";
import type { Joint } from "@/lib/domain/visit-notes/test-limits";
import type { PostureDirection, PostureFinding, PostureRegion } from "@/lib/domain/visit-notes/posture";

export const REGION_WORDS: Readonly<Record<PostureRegion, string>> = {
  head: "Head",
  shoulders: "Shoulders",
  thoracic: "Thoracic spine",
  lumbar: "Lumbar spine",
  pelvis: "Pelvis",
  knees: "Knees",
  feet: "Feet",
};

export const DIRECTION_WORDS: Readonly<Record<PostureDirection, string>> = {
  forward: "forward",
  tilted: "tilted",
  rotated: "rotated",
  rounded: "rounded forward",
  high: "high",
  kyphotic: "more kyphosis",
  flat: "flat",
  curved: "curved to the side",
  lordotic: "more lordosis",
  shifted: "shifted",
  "anterior-tilt": "anterior tilt",
  "posterior-tilt": "posterior tilt",
  hyperextended: "hyperextended",
  flexed: "held bent",
  valgus: "valgus",
  varus: "varus",
  "high-arch": "high arch",
  "turned-out": "turned out",
  "turned-in": "turned in",
};

export const TEST_WORDS: Readonly<Record<MovementTestId, string>> = {
  "bird-dog": "Bird-dog check",
  "hip-flexor-length": "Hip flexor length",
  "hamstring-length": "Hamstring length",
  "hip-rotation": "Hip inward rotation",
  "ankle-knee-to-wall": "Ankle, knee to wall",
  "thoracic-rotation": "Thoracic rotation",
  hinge: "Hinge pattern",
  squat: "Squat pattern",
  "single-leg-stand": "Single-leg stand",
  "side-plank": "Side-plank hold",
  "back-extension": "Back-extension hold",
  "bridge-reps": "Single-leg bridge reps",
};

/** What stands behind a number. */
export const UNIT_SIGNS: Readonly<Record<Exclude<MovementUnit, "grade">, string>> = {
  degrees: "°",
  centimetres: " cm",
  seconds: " s",
  reps: " reps",
};

export const JOINT_WORDS: Readonly<Record<Joint, string>> = {
  neck: "Neck",
  "shoulder-blade": "Shoulder blade",
  shoulder: "Shoulder",
  thoracic: "Mid back",
  lumbar: "Low back",
  hip: "Hip",
  knee: "Knee",
  ankle: "Ankle",
};

export const GRADE_WORDS: Readonly<Record<MovementGrade, string>> = {
  "0": "level and still",
  "1": "small wobble, self-corrects",
  "2": "control lost",
  P: "stopped by pain",
};

/** A finding as a clinician reads it: "Pelvis: high, moderate, left" or "Hamstring length: left 70°, right 55° with pain". */
export function findingInWords(finding: Finding): string {
  return finding.kind === "posture" ? postureInWords(finding) : movementInWords(finding);
}

function postureInWords({ region, direction, grade, side }: PostureFinding): string {
  const parts = [
    DIRECTION_WORDS[direction],
    grade,
    ...(side === null ? [] : [side === "both" ? "both sides" : side]),
  ];
  return `${REGION_WORDS[region]}: ${parts.join(", ")}`;
}

function movementInWords(finding: MovementFinding): string {
  const { unit } = MOVEMENT_TESTS[finding.test];
  const results = RESULT_PLACES.flatMap((place) => {
    const result = finding[place];
    if (!result) return [];
    const words = resultInWords(result, unit);
    return [place === "middle" ? words : `${place} ${words}`];
  });
  const said = [...(results.length > 0 ? results : ["not tested"]), ...(finding.note ? [finding.note] : [])];
  return `${TEST_WORDS[finding.test]}: ${said.join("; ")}`;
}

/** "Hamstring length, left: 55°, with pain". */
export function evidenceInWords({ test, place, result }: Omit<DatedResult, "day">): string {
  const { unit } = MOVEMENT_TESTS[test];
  const where = place === "middle" ? "" : `, ${place}`;
  return `${TEST_WORDS[test]}${where}: ${resultInWords(result, unit)}`;
}

/** "below 70°" or "grade 2": what counts as short. */
export function limitInWords({ test, below }: Pick<Evidence, "test" | "below">): string {
  return below === null ? "grade 2" : `below ${valueInWords(test, below)}`;
}

/** "70°" or "9 cm". */
export function valueInWords(test: MovementTestId, value: number): string {
  const { unit } = MOVEMENT_TESTS[test];
  return `${value}${unit === "grade" ? "" : UNIT_SIGNS[unit]}`;
}

/** "70°", "55°, with pain" or "2 (control lost)". */
export function resultInWords({ value, pain }: MovementResult, unit: MovementUnit): string {
  const measured =
    typeof value === "number"
      ? `${value}${unit === "grade" ? "" : UNIT_SIGNS[unit]}`
      : `${value} (${GRADE_WORDS[value]})`;
  return pain && value !== "P" ? `${measured}, with pain` : measured;
}
