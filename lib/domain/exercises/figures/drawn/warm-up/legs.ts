import { wall } from "@/lib/domain/exercises/figures/furniture";
import { HANDS_ON_HIPS, STANDING } from "@/lib/domain/exercises/figures/postures";
import { changed } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

export const WARM_UP_LEGS = {
  DW01: {
    view: "side",
    base: STANDING,
    telling: 1,
    ground: [],
    tint: ["hipFrontR", "quadR"],
    steady: true,
    frames: [
      {
        pose: {
          legR: { foot: null, flex: 78, knee: 86, ankle: 0 },
          armL: { flex: 58, elbow: 80 },
          armR: { flex: -34, elbow: 60 },
        },
        move: 0.5,
        hold: 0.1,
      },
      { pose: {}, move: 0.5 },
      {
        pose: {
          legL: { foot: null, flex: 78, knee: 86, ankle: 0 },
          armR: { flex: 58, elbow: 80 },
          armL: { flex: -34, elbow: 60 },
        },
        move: 0.5,
        hold: 0.1,
      },
      { pose: {}, move: 0.5 },
    ],
    trace: [["shankL", 7, 0, 0]],
    traceTo: 2,
    stills: [0, 1, 2],
  },
  DW02: {
    view: "side",
    base: changed(STANDING, { armL: { hand: [12, 104, -34], point: [0.3, 0.2, -1] } }),
    props: [{ kind: "box", at: [10, 0, -42], size: [110, 186, 6], of: "wall", layer: "behind" }],
    ground: ["footL"],
    fixed: ["handL"],
    tint: ["hamR", "hipFrontR"],
    frames: [
      { pose: { legR: { foot: null, flex: -22, abd: 3, knee: 32, ankle: 6 }, armR: { flex: 34 } }, hold: 0 },
      {
        pose: { legR: { foot: null, flex: 52, abd: 3, knee: 14, ankle: 14 }, armR: { flex: -18 } },
        hold: 0,
        move: 1,
      },
    ],
    trace: [["toesR", 4, 0, 0]],
  },
  DW03: {
    view: "back",
    base: changed(STANDING, {
      pelvis: { at: [0, 90.2, -9] },
      legL: { foot: [0, 0, -12], out: 0 },
      armR: { hand: [42, 128, 10], point: [0.1, 1, 0], elbowTo: [0, -1, 0.4] },
      armL: { hand: [42, 128, -28], point: [0.1, 1, 0], elbowTo: [0, -1, 0.4] },
    }),
    props: [{ kind: "box", at: [52, 0, -8], size: [8, 186, 150], of: "wall", layer: "behind" }],
    ground: ["footL"],
    fixed: ["handR", "handL"],
    tint: ["sideHipR", "groinR"],
    frames: [
      { pose: { legR: { foot: null, flex: 14, abd: -16, knee: 4, ankle: 4 } }, hold: 0 },
      { pose: { legR: { foot: null, flex: 6, abd: 38, knee: 4, ankle: 4 } }, hold: 0 },
    ],
    trace: [["toesR", 4, 0, 0]],
  },
  DW05: {
    view: "side",
    base: changed(STANDING, HANDS_ON_HIPS),
    ground: ["footL"],
    tint: ["hipFrontL", "quadR", "buttockR"],
    frames: [
      { pose: {} },
      {
        pose: {
          pelvis: { at: [22, 84, 0] },
          legR: { foot: [36, 16, 9], tilt: -10, out: 0 },
          legL: { tilt: 26 },
        },
        hold: 0,
        move: 0.8,
      },
      {
        pose: { pelvis: { at: [32, 58, 0] }, legR: { foot: [66, 0, 9], out: 0 }, legL: { tilt: 52, out: 0 } },
        move: 0.9,
        hold: 0.6,
      },
    ],
    trace: [["shankR", 6, 2, 0]],
    traceTo: 2,
    stills: [0, 1, 2],
  },
  DW06: {
    view: "near-front",
    above: 20,
    base: changed(STANDING, {
      armL: { hand: [4, 104, -42], point: [0.3, 0.2, -1] },
      armR: { hand: ["pelvis", 4, 9, 15], elbowTo: [-0.5, 0, 1] },
    }),
    props: [{ kind: "box", at: [0, 0, -50], size: [120, 186, 6], of: "wall", layer: "behind" }],
    ground: ["footL"],
    fixed: ["handL"],
    tint: ["sideHipR", "hipFrontR"],
    steady: true,
    frames: [
      { pose: { legR: { foot: null, flex: 62, abd: 2, knee: 88 } } },
      { pose: { legR: { foot: null, flex: 72, abd: 58, knee: 92 } } },
      { pose: { legR: { foot: null, flex: 18, abd: 46, knee: 84 } } },
      { pose: { legR: { foot: null, flex: 0, abd: 16, knee: 52 } } },
      { pose: { legR: { foot: null, flex: 24, abd: 2, knee: 62 } } },
    ],
    trace: [["shankR", 6, 2, 0]],
    traceTo: 3,
    stills: [0, 1, 3],
  },
  DW10: {
    view: "side-behind",
    base: changed(STANDING, {
      armR: { hand: [61, 130, 16], point: [0.1, 1, 0], elbowTo: [0, -1, 0.3] },
      armL: { hand: [61, 130, -16], point: [0.1, 1, 0], elbowTo: [0, -1, 0.3] },
    }),
    props: [wall(64)],
    ground: ["footR", "footL"],
    fixed: ["handR", "handL"],
    tint: ["ankleR", "calfR"],
    frames: [
      {
        pose: {
          pelvis: { at: [2, 86, 0], pitch: 12 },
          legR: { foot: [24, 0, 9], out: 0 },
          legL: { foot: [-36, 0, -9], tilt: 20, out: 0 },
        },
        hold: 0,
      },
      {
        pose: {
          pelvis: { at: [16, 81, 0], pitch: 12 },
          legR: { foot: [24, 0, 9], out: 0 },
          legL: { foot: [-36, 0, -9], tilt: 44, out: 0 },
        },
        hold: 0.2,
        move: 0.9,
      },
    ],
    trace: [["shankR", 7, 0, 0]],
  },
} as const satisfies Record<string, WrittenFigure>;
