import type { BodyRegionId } from "@/lib/domain/body/body-regions";
import { MOVEMENT_TESTS, type MovementGrade, type MovementTestId } from "@/lib/domain/visit-notes/movement";
import type { PainMark } from "@/lib/domain/visit-notes/pain-marks";
import type { PostureDirection, PostureRegion } from "@/lib/domain/visit-notes/posture";
import type { Adjustment } from "@/lib/domain/visit-notes/spine";
import type { SeededPatient } from "./clinic-rows";
import type { Rows } from "./tools";
import type { Story } from "./world";

type Result = number | MovementGrade;
type Tested = readonly (readonly [MovementTestId, left: Result, right: Result])[];
type Found = {
  readonly first: Tested;
  readonly last: Tested;
  readonly posture: readonly (readonly [PostureRegion, PostureDirection, "left" | "right" | "both"])[];
  readonly pain: readonly (readonly [BodyRegionId, PainMark["feeling"]])[];
  readonly adjusted: readonly (readonly [string, Adjustment["technique"], Adjustment["side"]])[];
};

/** What was found of each story's people, in line with its words. A test without sides shows the same on both. */
const FOUND: Readonly<Record<Story, Found>> = {
  "acute-back": {
    first: [
      ["hinge", "P", "P"],
      ["hip-rotation", 28, 30],
      ["back-extension", 22, 22],
    ],
    last: [
      ["hinge", "1", "1"],
      ["hip-rotation", 34, 36],
      ["back-extension", 51, 51],
    ],
    posture: [["lumbar", "shifted", "left"]],
    pain: [
      ["back-low-back-left", "sharp"],
      ["back-low-back-right", "ache"],
    ],
    adjusted: [["L4", "flexion-distraction", "both"]],
  },
  "long-back": {
    first: [
      ["bird-dog", "0", "1"],
      ["hip-flexor-length", -12, -6],
      ["hamstring-length", 62, 58],
      ["ankle-knee-to-wall", 9, 6],
      ["single-leg-stand", 24, 11],
      ["side-plank", 38, 24],
      ["back-extension", 41, 41],
      ["bridge-reps", 14, 8],
    ],
    last: [
      ["bird-dog", "0", "1"],
      ["hip-flexor-length", -5, -4],
      ["hamstring-length", 72, 70],
      ["ankle-knee-to-wall", 9, 8],
      ["single-leg-stand", 31, 28],
      ["side-plank", 44, 40],
      ["back-extension", 55, 55],
      ["bridge-reps", 22, 20],
    ],
    posture: [
      ["head", "forward", "both"],
      ["pelvis", "anterior-tilt", "both"],
      ["pelvis", "high", "right"],
    ],
    pain: [
      ["back-low-back-left", "ache"],
      ["back-low-back-right", "ache"],
    ],
    adjusted: [
      ["L5", "mobilisation", "right"],
      ["sacroiliac", "soft-tissue", "right"],
    ],
  },
  "leg-pain": {
    first: [
      ["hamstring-length", 41, 70],
      ["single-leg-stand", 9, 26],
      ["bridge-reps", 8, 12],
    ],
    last: [
      ["hamstring-length", 66, 72],
      ["single-leg-stand", 24, 27],
      ["bridge-reps", 15, 16],
    ],
    posture: [["lumbar", "shifted", "right"]],
    pain: [
      ["back-buttock-left", "ache"],
      ["back-calf-left", "tingling"],
    ],
    adjusted: [["L5", "flexion-distraction", "left"]],
  },
  "desk-neck": {
    first: [
      ["thoracic-rotation", 36, 31],
      ["back-extension", 58, 58],
      ["squat", "1", "1"],
    ],
    last: [
      ["thoracic-rotation", 43, 38],
      ["back-extension", 74, 74],
      ["squat", "0", "0"],
    ],
    posture: [
      ["head", "forward", "both"],
      ["shoulders", "rounded", "both"],
      ["thoracic", "kyphotic", "both"],
    ],
    pain: [["back-neck", "ache"]],
    adjusted: [
      ["T4", "mobilisation", "both"],
      ["T6", "mobilisation", "both"],
    ],
  },
  "return-to-lifting": {
    first: [
      ["hinge", "1", "1"],
      ["ankle-knee-to-wall", 11, 8],
      ["side-plank", 52, 47],
    ],
    last: [
      ["hinge", "0", "0"],
      ["ankle-knee-to-wall", 12, 11],
      ["side-plank", 66, 63],
    ],
    posture: [["pelvis", "anterior-tilt", "both"]],
    pain: [],
    adjusted: [["L4", "soft-tissue", "left"]],
  },
};

type Visit = {
  readonly clinicId: string;
  readonly noteId: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

const told = (result: Result) =>
  typeof result === "number" ? { value: result, grade: null } : { value: null, grade: result };

/** One test as rows: a side each, or one for both. */
function rowsOf([test, left, right]: Tested[number]) {
  const sides: Readonly<Record<string, Result>> = MOVEMENT_TESTS[test].sided
    ? { left, right }
    : { both: left };
  return Object.entries(sides).map(([side, result]) => ({
    test,
    side,
    ...told(result),
    pain: result === "P",
  }));
}

/** What a note holds beside its words: tests at the first and the last visit, posture and pain as they came. */
export function addFindings({ story }: SeededPatient, visit: Visit, rows: Rows): void {
  const { clinicId, noteId, isFirst, isLast } = visit;
  const { first, last, posture, pain, adjusted } = FOUND[story];
  const own = { clinic_id: clinicId, note_id: noteId };
  const tested = isFirst ? first : isLast ? last : [];
  rows.movement_finding.push(...tested.flatMap(rowsOf).map((row) => ({ ...own, ...row })));
  for (const [segment, technique, side] of adjusted)
    rows.adjustment.push({ ...own, segment, technique, side });
  if (!isFirst) return;
  for (const [region, direction, side] of posture)
    rows.posture_finding.push({ ...own, region, direction, grade: "moderate", side });
  for (const [region, feeling] of pain) rows.pain_mark.push({ ...own, region, feeling });
}
