import { chair, cushion, mat, roller } from "@/lib/domain/exercises/figures/furniture";
import {
  ALL_FOURS,
  FREE,
  HOOK_LYING,
  SIDE_LYING,
  SITTING,
  STANDING,
} from "@/lib/domain/exercises/figures/postures";
import { changed } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

const STICK_ACROSS = {
  kind: "rod",
  from: ["chest", 13, -5, -40],
  to: ["chest", 13, -5, 40],
  r: 1.3,
  of: "wood",
} as const;

export const MOBILITY_MID_BACK_AND_NECK = {
  TM01: {
    view: "side",
    above: 48,
    even: true,
    base: changed(SIDE_LYING, {
      legR: { flex: 84 },
      legL: { flex: 84 },
      armL: { ...FREE, hand: [50, 5.2, 56], elbowTo: [0, 1, 0] },
      armR: { ...FREE, flex: 88, abd: 0, elbow: 6, reach: 16 },
    }),
    props: [mat(-70, 95, 110), cushion(66, 11)],
    ground: [],
    tint: ["midBack", "chestR"],
    frames: [
      { pose: {} },
      {
        pose: {
          lumbar: { turn: 10 },
          thorax: { turn: 50 },
          neck: { turn: 44 },
          armR: { flex: 88, abd: 88, reach: -18 },
        },
        hold: 0.8,
      },
    ],
    trace: [["handR", 0, -18, 0]],
  },
  TM02: {
    view: "quarter",
    base: ALL_FOURS,
    props: [mat(-58, 78, 90)],
    ground: ["shankR", "shankL", "handL"],
    tint: ["midBack"],
    frames: [
      {
        pose: {
          pelvis: { pitch: 90 },
          lumbar: { flex: 4, turn: -8 },
          thorax: { flex: 16, turn: -34 },
          neck: { flex: 10, turn: -10 },
          armR: { hand: [38, 3.4, -30], point: [-0.3, 0, -1], elbowTo: [0.4, 0.3, 1] },
        },
        hold: 0.6,
      },
      { pose: {}, hold: 0 },
      {
        pose: {
          lumbar: { turn: 8 },
          thorax: { turn: 42 },
          neck: { turn: 34 },
          armR: { ...FREE, flex: 90, abd: 78, elbow: 4 },
        },
        hold: 0.6,
      },
      { pose: {}, hold: 0 },
    ],
    trace: [["handR", 0, -18, 0]],
    traceTo: 2,
    stills: [0, 1, 2],
  },
  TM03: {
    view: "side",
    base: changed(HOOK_LYING, {
      pelvis: { pin: ["chestMid", -10, 0, 0], at: [-38, 15, 0], pitch: -74 },
      armR: { hand: ["head", -8, 7, 5], point: null, elbowTo: [1, 0.3, 0.5] },
      armL: { hand: ["head", -8, 7, -5], point: null, elbowTo: [1, 0.3, 0.5] },
    }),
    props: [mat(-85, 60), roller(-38)],
    ground: ["footR", "footL"],
    tint: ["midBack"],
    frames: [
      { pose: { thorax: { flex: 10 }, neck: { flex: 16 } } },
      { pose: { pelvis: { pitch: -76 }, thorax: { flex: -24 }, neck: { flex: 6 } }, hold: 0.8 },
    ],
    trace: [["head", 0, 24, 0]],
  },
  TM04: {
    view: "front",
    above: 18,
    base: changed(SITTING, {
      armR: { hand: ["chest", 15, -5, -13], elbowTo: [0.5, -0.6, 0.8] },
      armL: { hand: ["chest", 15, -6, 13], elbowTo: [0.5, -0.6, 0.8] },
    }),
    props: [...chair(), STICK_ACROSS],
    ground: ["footR", "footL"],
    tint: ["flankR", "flankL"],
    front: ["armR", "armL"],
    frames: [
      { pose: { lumbar: { turn: -8 }, thorax: { turn: -38 } }, hold: 0.5 },
      { pose: { lumbar: { turn: 8 }, thorax: { turn: 38 } }, hold: 0.5 },
    ],
    trace: [["chest", 16, -5, 44]],
  },
  TM05: {
    view: "front",
    base: changed(STANDING, {
      pelvis: { at: [0, 88, 0] },
      legR: { foot: [8, 0, 12] },
      legL: { foot: [8, 0, -12] },
    }),
    props: [{ kind: "box", at: [-18, 0, 0], size: [6, 176, 150], of: "wall", layer: "behind" }],
    telling: 1,
    ground: ["footR", "footL"],
    tint: ["bladeR", "shoulderR", "shoulderL"],
    frames: [
      {
        pose: {
          armR: { flex: 0, abd: 74, elbow: 92, turn: 88 },
          armL: { flex: 0, abd: 74, elbow: 92, turn: 88 },
        },
      },
      {
        pose: {
          armR: { flex: 0, abd: 148, elbow: 36, turn: 88 },
          armL: { flex: 0, abd: 148, elbow: 36, turn: 88 },
        },
      },
    ],
    trace: [
      ["handR", 0, -18, 0],
      ["handL", 0, -18, 0],
    ],
  },
  NK02: {
    view: "front",
    base: SITTING,
    props: chair(),
    close: "upper",
    telling: 1,
    ground: [],
    tint: ["neckSideR", "neckSideL"],
    frames: [
      { pose: { neck: { turn: -62 } }, hold: 0.5 },
      { pose: {}, hold: 0.2 },
      { pose: { neck: { turn: 62 } }, hold: 0.5 },
      { pose: {}, hold: 0.2 },
    ],
    trace: [["head", 16, 7, 0]],
    traceTo: 2,
    stills: [0, 1, 2],
  },
} as const satisfies Record<string, WrittenFigure>;
