import { mat } from "@/lib/domain/exercises/figures/furniture";
import { ARMS_FOLDED, PLANK, STANDING } from "@/lib/domain/exercises/figures/postures";
import { changed, type PoseChange } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

const STICK = {
  kind: "rod",
  from: ["pelvis", -13.5, -8, 0],
  to: ["head", -11, 26, 0],
  r: 1.3,
  of: "wood",
} as const;

const STICK_ARMS = {
  armR: { hand: ["pelvis", -14, 2, 2], elbowTo: [-0.6, -0.2, 1] },
  armL: { hand: ["head", -10, 5, -2], elbowTo: [0, 0.4, 1] },
} as const;

const INCH_STANDING: PoseChange = {
  pelvis: { at: [-91, 90.4, 0], pitch: 0 },
  neck: { flex: 0 },
  armR: { hand: null, point: null },
  armL: { hand: null, point: null },
  legR: { tilt: 0 },
  legL: { tilt: 0 },
};

const INCH_FOLDED: PoseChange = {
  pelvis: { at: [-96, 80, 0], pitch: 96 },
  lumbar: { flex: 34 },
  thorax: { flex: 28 },
  neck: { flex: 10 },
  armR: { hand: [-46, 3, 16] },
  armL: { hand: [-46, 3, -16] },
  legR: { tilt: 2 },
  legL: { tilt: 2 },
};

const INCH_HALF: PoseChange = {
  pelvis: { at: [-53.5, 61.2, 0], pitch: 97 },
  lumbar: { flex: 4 },
  thorax: { flex: 4 },
  neck: { flex: -2 },
  armR: { hand: [8, 3, 18] },
  armL: { hand: [8, 3, -18] },
  legR: { tilt: 36 },
  legL: { tilt: 36 },
};

export const WARM_UP_TRUNK_AND_ARMS = {
  DW04: {
    view: "front",
    base: changed(STANDING, { legR: { foot: [0, 0, 12] }, legL: { foot: [0, 0, -12] }, ...ARMS_FOLDED }),
    ground: ["footR", "footL"],
    tint: ["flankR", "flankL"],
    frames: [
      {
        pose: {
          pelvis: { yaw: -16 },
          lumbar: { turn: -8 },
          thorax: { turn: -34 },
          neck: { turn: -14 },
          legR: { tilt: 18 },
        },
        hold: 0.3,
      },
      {
        pose: {
          pelvis: { yaw: 16 },
          lumbar: { turn: 8 },
          thorax: { turn: 34 },
          neck: { turn: 14 },
          legL: { tilt: 18 },
        },
        hold: 0.3,
      },
    ],
    trace: [["chest", 20, 0, 0]],
  },
  DW07: {
    view: "side",
    base: PLANK,
    props: [mat(-110, 85)],
    telling: 2,
    ground: ["footR", "footL"],
    tint: ["hamR", "belly"],
    frames: [
      { pose: { ...INCH_STANDING } },
      { pose: INCH_FOLDED, hold: 0.2 },
      { pose: INCH_HALF, hold: 0 },
      { pose: {}, hold: 0.8 },
      { pose: INCH_HALF, hold: 0 },
      { pose: INCH_FOLDED, hold: 0.2 },
    ],
    trace: [["handR", 0, -8, 0]],
    traceTo: 3,
    stills: [0, 1, 3],
  },
  DW08: {
    view: "side-behind",
    base: changed(STANDING, STICK_ARMS),
    props: [STICK],
    ground: ["footR", "footL"],
    tint: ["buttockR", "hamR"],
    frames: [{ pose: {} }, { pose: { pelvis: { at: [-20, 83, 0], pitch: 58 }, neck: { flex: -8 } } }],
    trace: [["pelvis", -16, 0, 12]],
  },
  DW09: {
    view: "front",
    base: STANDING,
    telling: 2,
    ground: ["footR", "footL"],
    tint: ["shoulderR", "shoulderL"],
    frames: [
      { pose: { armR: { abd: 8 }, armL: { abd: 8 } }, hold: 0.2 },
      {
        pose: { armR: { abd: 88, elbow: 4, flex: 0 }, armL: { abd: 88, elbow: 4, flex: 0 } },
        hold: 0,
        move: 1,
      },
      {
        pose: { armR: { abd: 168, elbow: 4, flex: 0 }, armL: { abd: 168, elbow: 4, flex: 0 } },
        hold: 0.5,
        move: 1,
      },
    ],
    trace: [
      ["handR", 0, -17, 0],
      ["handL", 0, -17, 0],
    ],
    traceTo: 2,
    stills: [0, 1, 2],
  },
} as const satisfies Record<string, WrittenFigure>;
