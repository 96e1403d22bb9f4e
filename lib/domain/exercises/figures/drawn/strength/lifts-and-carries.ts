import { HINTED_STEP, walking } from "@/lib/domain/exercises/figures/gait";
import { STANDING } from "@/lib/domain/exercises/figures/postures";
import { changed } from "@/lib/domain/exercises/figures/pose";
import type { Prop, WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

const dumbbell = (hand: "R" | "L"): readonly Prop[] => [
  { kind: "rod", from: [`hand${hand}`, 0, -8, -9], to: [`hand${hand}`, 0, -8, 9], r: 1.4, of: "metal" },
  { kind: "rod", from: [`hand${hand}`, 0, -8, -10], to: [`hand${hand}`, 0, -8, -7], r: 4.4, of: "metal" },
  { kind: "rod", from: [`hand${hand}`, 0, -8, 7], to: [`hand${hand}`, 0, -8, 10], r: 4.4, of: "metal" },
];

const kettlebell = (hand: "R" | "L"): readonly Prop[] => [
  {
    kind: "cord",
    through: [
      [`hand${hand}`, -5, -16, 0],
      [`hand${hand}`, -4, -9, 0],
      [`hand${hand}`, 4, -9, 0],
      [`hand${hand}`, 5, -16, 0],
    ],
    of: "metal",
  },
  { kind: "ball", at: [`hand${hand}`, 0, -20, 0], r: 8, of: "metal" },
];

const CARRY = {
  stride: 46,
  lift: 9,
  lean: 0,
  swing: 4,
  elbow: 4,
  height: 86.5,
  bounce: 2,
  seconds: 1.6,
} as const;

const STILL_ARM = { flex: 3, abd: 10, elbow: 4 } as const;

export const STRENGTH_LIFTS_AND_CARRIES = {
  HS10: {
    view: "side",
    base: changed(STANDING, { armR: { flex: 6, abd: 4, elbow: 4 }, armL: { flex: 6, abd: 4, elbow: 4 } }),
    props: [...dumbbell("R"), ...dumbbell("L")],
    ground: ["footR", "footL"],
    tint: ["hamR", "buttockR"],
    frames: [
      { pose: { armR: { hand: ["thighR", 10, -12, 6] }, armL: { hand: ["thighL", 10, -12, -6] } } },
      {
        pose: {
          pelvis: { at: [-20, 83, 0], pitch: 66 },
          neck: { flex: -16 },
          armR: { hand: ["shankR", 10, -3, 6] },
          armL: { hand: ["shankL", 10, -3, -6] },
        },
      },
    ],
    trace: [["pelvis", -14, 2, 10]],
  },
  HS14: {
    view: "side",
    base: changed(STANDING, { legR: { foot: [0, 0, 11] }, legL: { foot: [0, 0, -11] } }),
    props: [
      { kind: "box", at: [14, 0, 52], size: [30, 16, 12], of: "wood", layer: "behind" },
      { kind: "box", at: [14, 0, -52], size: [30, 16, 12], of: "wood", layer: "behind" },
      { kind: "rod", from: ["handR", 0, -8, -60], to: ["handR", 0, -8, 34], r: 1.6, of: "metal" },
      {
        kind: "rod",
        from: ["handR", 0, -8, 28],
        to: ["handR", 0, -8, 33],
        r: 17,
        of: "metal",
        layer: "front",
      },
    ],
    telling: 1,
    ground: ["footR", "footL"],
    tint: ["buttockR", "hamR", "quadR"],
    frames: [
      {
        pose: {
          pelvis: { at: [-25, 69, 0], pitch: 60 },
          neck: { flex: -16 },
          armR: { flex: 60, abd: 2, elbow: 0 },
          armL: { flex: 60, abd: 2, elbow: 0 },
        },
      },
      {
        pose: {
          pelvis: { at: [0, 90, 0] },
          armR: { flex: 10, abd: 2, elbow: 0 },
          armL: { flex: 10, abd: 2, elbow: 0 },
        },
        hold: 0.7,
      },
    ],
    trace: [["handR", 0, -8, 34]],
  },
  HS15: {
    view: "quarter",
    base: STANDING,
    props: [...kettlebell("R"), ...kettlebell("L")],
    ground: [],
    tint: ["shoulderR", "belly"],
    walks: true,
    steady: true,
    frames: walking(CARRY).map((frame) => ({
      ...frame,
      pose: { ...frame.pose, thorax: {}, armR: STILL_ARM, armL: STILL_ARM },
    })),
    ...HINTED_STEP,
    stills: [0, 2, 4],
  },
  LS16: {
    view: "quarter",
    base: STANDING,
    props: kettlebell("R"),
    ground: [],
    tint: ["flankL", "flankR"],
    walks: true,
    steady: true,
    frames: walking(CARRY).map((frame) => ({
      ...frame,
      pose: { ...frame.pose, thorax: {}, armR: STILL_ARM, armL: { flex: 3, abd: 20, elbow: 10 } },
    })),
    ...HINTED_STEP,
    stills: [0, 2, 4],
  },
} as const satisfies Record<string, WrittenFigure>;
