import { worktop } from "@/lib/domain/exercises/figures/furniture";
import { STANDING } from "@/lib/domain/exercises/figures/postures";
import { changed } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

export const STRENGTH_SHOULDER = {
  SH02: {
    view: "side",
    base: STANDING,
    props: [
      { kind: "box", at: [88, 0, 0], size: [6, 160, 10], of: "metal", layer: "behind" },
      {
        kind: "cord",
        through: [
          ["handR", 0, -8, 0],
          [85, 112, 0],
          ["handL", 0, -8, 0],
        ],
        of: "rubber",
      },
    ],
    ground: ["footR", "footL"],
    tint: ["bladeR", "bladeL", "midBack"],
    frames: [
      { pose: { armR: { hand: [48, 114, 14], reach: 8 }, armL: { hand: [48, 114, -14], reach: 8 } } },
      {
        pose: {
          armR: { hand: [17, 110, 18], elbowOut: 6, reach: -14 },
          armL: { hand: [17, 110, -18], elbowOut: 6, reach: -14 },
        },
        hold: 0.8,
      },
    ],
    trace: [["forearmR", -5, 0, 4]],
  },
  SH03: {
    view: "front",
    base: STANDING,
    props: [
      {
        kind: "cord",
        through: [
          ["handR", 0, -8, 0],
          ["handL", 0, -8, 0],
        ],
        of: "rubber",
        layer: "front",
      },
    ],
    telling: 2,
    ground: ["footR", "footL"],
    tint: ["shoulderR", "shoulderL"],
    front: ["armR", "armL"],
    frames: [
      { pose: { armR: { flex: 88, abd: 4, elbow: 4 }, armL: { flex: 88, abd: 4, elbow: 4 } } },
      {
        pose: {
          armR: { flex: 88, abd: 82, elbow: 4, reach: -10 },
          armL: { flex: 88, abd: 82, elbow: 4, reach: -10 },
        },
        hold: 0.8,
      },
    ],
    trace: [
      ["handR", 0, -17, 0],
      ["handL", 0, -17, 0],
    ],
  },
  SH06: {
    view: "side-behind",
    base: changed(STANDING, {
      neck: { flex: -6 },
      legR: { out: 0, foot: [-62, 0, 8], tilt: 24 },
      legL: { out: 0, foot: [-62, 0, -8], tilt: 24 },
      armR: { hand: [52, 92, 20], point: [1, 0, 0] },
      armL: { hand: [52, 92, -20], point: [1, 0, 0] },
    }),
    props: worktop(38),
    ground: ["footR", "footL"],
    fixed: ["handR", "handL"],
    tint: ["bladeR", "shoulderR", "chestR"],
    frames: [
      { pose: { pelvis: { at: [-16, 84, 0], pitch: 29 } } },
      { pose: { pelvis: { at: [-5.5, 77, 0], pitch: 38 } } },
    ],
    trace: [["chest", 10, 0, 16]],
  },
  SH07: {
    view: "front",
    base: changed(STANDING, { armL: { flex: 2, elbow: 6 } }),
    props: [
      { kind: "box", at: [10, 0, -62], size: [10, 150, 6], of: "metal", layer: "behind" },
      {
        kind: "cord",
        through: [
          ["handR", 0, -8, 0],
          [12, 104, -60],
        ],
        of: "rubber",
        layer: "front",
      },
      { kind: "rod", from: ["chestLow", 0, -1, 15], to: ["chestLow", 0, -9, 15], r: 2.6, of: "fabric" },
    ],
    ground: ["footR", "footL"],
    tint: ["shoulderR"],
    front: ["armR"],
    frames: [
      { pose: { armR: { flex: 0, abd: 10, elbow: 90, turn: -52 } } },
      { pose: { armR: { flex: 0, abd: 10, elbow: 90, turn: 46 } }, hold: 0.8 },
    ],
    trace: [["handR", 0, -17, 0]],
  },
} as const satisfies Record<string, WrittenFigure>;
