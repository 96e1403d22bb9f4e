import { mat, roller, wall } from "@/lib/domain/exercises/figures/furniture";
import {
  ARMS_FOLDED,
  HOOK_LYING,
  LONG_SITTING,
  PLANK,
  STANDING,
} from "@/lib/domain/exercises/figures/postures";
import { changed } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

export const SOFT_TISSUE_FIGURES = {
  ST01: {
    view: "side",
    base: changed(STANDING, { ...ARMS_FOLDED, legR: { foot: [18, 0, 9] }, legL: { foot: [18, 0, -9] } }),
    props: [wall(-21), { kind: "ball", at: ["pelvis", -14, -2, 8], r: 4, of: "rubber" }],
    ground: ["footR", "footL"],
    tint: ["buttockR"],
    frames: [
      { pose: { pelvis: { at: [-2, 86, 0], pitch: -6 } } },
      { pose: { pelvis: { at: [-2, 79, 0], pitch: -6 } } },
    ],
    trace: [["pelvis", -20, 0, 12]],
  },
  ST02: {
    view: "side",
    base: changed(PLANK, {
      neck: { flex: -6 },
      armR: { hand: [82, 3.2, 15], point: [1, 0, 0], elbowTo: [1, -0.4, 0.1] },
      armL: { hand: [82, 3.2, -15], point: [1, 0, 0], elbowTo: [1, -0.4, 0.1] },
      legR: { foot: null, flex: -2, knee: 6, ankle: -20 },
      legL: { foot: null, flex: -2, knee: 6, ankle: -20 },
    }),
    props: [mat(-105, 100), roller(-22)],
    ground: ["handR", "handL", "forearmR", "forearmL"],
    tint: ["quadR", "quadL"],
    frames: [
      { pose: { pelvis: { at: [4, 23.5, 0], pitch: 80 }, legR: { flex: -8 }, legL: { flex: -8 } } },
      { pose: { pelvis: { at: [-10, 23.5, 0], pitch: 85.4 } } },
    ],
    trace: [["thighR", 0, -10, 14]],
  },
  ST03: {
    view: "side",
    base: changed(LONG_SITTING, {
      neck: { flex: 22 },
      armR: { hand: [-42, 3, 22] },
      armL: { hand: [-42, 3, -22] },
      legR: { knee: 3 },
      legL: { knee: 3 },
    }),
    props: [mat(-60, 100), roller(24)],
    ground: ["handR", "handL"],
    tint: ["hamR"],
    frames: [
      { pose: { pelvis: { at: [-2, 23, 0], pitch: -47 }, legR: { flex: 41 }, legL: { flex: 41 } } },
      { pose: { pelvis: { at: [6, 23, 0], pitch: -50 }, legR: { flex: 38 }, legL: { flex: 38 } } },
    ],
    trace: [["thighR", 0, -20, 14]],
  },
  ST04: {
    view: "side",
    base: changed(STANDING, { ...ARMS_FOLDED, legR: { foot: [24, 0, 10] }, legL: { foot: [24, 0, -10] } }),
    props: [wall(-18), { kind: "ball", at: ["chestMid", -12, 6, 6], r: 3.6, of: "rubber" }],
    ground: ["footR", "footL"],
    tint: ["bladeR", "midBack"],
    frames: [
      { pose: { pelvis: { at: [0, 84, 0], pitch: -3 } } },
      { pose: { pelvis: { at: [0, 75, 0], pitch: -3 } } },
    ],
    trace: [["chest", -18, 6, 12]],
  },
  ST05: {
    view: "side",
    base: changed(LONG_SITTING, {
      neck: { flex: 16 },
      armR: { hand: [-34, 3, 22] },
      armL: { hand: [-34, 3, -22] },
      legR: { knee: 4, ankle: -6 },
      legL: { knee: 4, ankle: -6 },
    }),
    props: [mat(-60, 112), roller(64)],
    ground: ["handR", "handL"],
    tint: ["calfR"],
    frames: [
      { pose: { pelvis: { at: [-2, 14, 0], pitch: -28 }, legR: { flex: 68 }, legL: { flex: 68 } } },
      { pose: { pelvis: { at: [9, 14, 0], pitch: -36 }, legR: { flex: 60 }, legL: { flex: 60 } } },
    ],
    trace: [["shankR", 0, -16, 14]],
  },
  ST06: {
    view: "side",
    base: changed(HOOK_LYING, { ...ARMS_FOLDED, pelvis: { pin: null }, neck: { flex: 26 } }),
    props: [mat(-85, 66), roller(-38)],
    ground: ["footR", "footL"],
    tint: ["midBack"],
    frames: [
      { pose: { pelvis: { at: [-2, 19, 0], pitch: -84 }, thorax: { flex: 8 } } },
      { pose: { pelvis: { at: [8, 19, 0], pitch: -84 }, thorax: { flex: 8 } } },
    ],
    trace: [["chest", 18, 0, 10]],
  },
} as const satisfies Record<string, WrittenFigure>;
