import { mat, wall } from "@/lib/domain/exercises/figures/furniture";
import { ALL_FOURS, STANDING, SUPINE } from "@/lib/domain/exercises/figures/postures";
import { changed, NEUTRAL } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

export const MOBILITY_HIP_AND_ANKLE = {
  HM04: {
    view: "side",
    base: changed(SUPINE, {
      armR: { hand: ["thighR", -6, -15, 3], point: null, elbowTo: null },
      armL: { hand: ["thighR", -6, -15, -3], point: null, elbowTo: null },
    }),
    props: [mat(-82, 96)],
    ground: [],
    tint: ["hamR"],
    frames: [
      { pose: { legR: { flex: 92, abd: 0, knee: 88, ankle: 0 } } },
      { pose: { legR: { flex: 92, abd: 0, knee: 24, ankle: 0 } } },
    ],
    trace: [["footR", 0, -10, 0]],
  },
  HM06: {
    view: "front",
    above: 24,
    base: changed(NEUTRAL, {
      pelvis: { at: [0, 12, 0], pitch: -14 },
      lumbar: { flex: -14 },
      thorax: { flex: -12 },
      neck: { flex: 18 },
      armR: { hand: [-34, 3, 22], point: [-0.9, 0, 0.3] },
      armL: { hand: [-34, 3, -22], point: [-0.9, 0, -0.3] },
      legR: { foot: [46, 7, 28], loose: true, kneeOut: 4, ankle: -30 },
      legL: { foot: [46, 7, -28], loose: true, kneeOut: 4, ankle: -30 },
    }),
    props: [mat(-55, 65, 130)],
    ground: ["handR", "handL"],
    tint: ["hipFrontR", "hipFrontL"],
    frames: [
      { pose: { legR: { kneeOut: 72 }, legL: { kneeOut: -58 } } },
      { pose: {}, hold: 0 },
      { pose: { legR: { kneeOut: -58 }, legL: { kneeOut: 72 } } },
      { pose: {}, hold: 0 },
    ],
    trace: [["shankR", 6, 2, 0]],
    traceTo: 2,
    stills: [0, 1, 2],
  },
  HM07: {
    view: "quarter",
    above: 24,
    base: changed(ALL_FOURS, {
      pelvis: { pin: ["shankL", 0, 0, 0], at: [0, 6, -9] },
      legR: { foot: [-8, 0, 79], out: 0 },
    }),
    props: [{ kind: "box", at: [10, -1.5, 20], size: [135, 1.5, 140], of: "mat", layer: "behind" }],
    ground: ["shankL", "handR", "handL", "footR"],
    tint: ["groinR"],
    frames: [{ pose: {} }, { pose: { pelvis: { pitch: 83 }, legL: { flex: 115, knee: 122 } }, hold: 0.6 }],
    trace: [["pelvis", -14, 0, 0]],
  },
  HM10: {
    view: "near-front",
    above: 20,
    base: changed(ALL_FOURS, {
      pelvis: { pin: ["shankL", 0, 0, 0], at: [0, 6, -9] },
      neck: { flex: -24 },
    }),
    props: [mat(-58, 78, 100)],
    telling: 2,
    ground: ["shankL", "handR", "handL"],
    tint: ["sideHipR", "gluteR"],
    steady: true,
    frames: [
      { pose: {}, move: 0.6, hold: 0.2 },
      { pose: { legR: { flex: 114, abd: 8, knee: 118 } }, move: 0.6 },
      { pose: { legR: { flex: 100, abd: 66, knee: 92 } }, move: 0.8, hold: 0.2 },
      { pose: { legR: { flex: 36, abd: 34, knee: 74 } }, move: 0.8 },
      { pose: { legR: { flex: 34, abd: 4, knee: 76 } }, move: 0.6 },
    ],
    trace: [["shankR", 7, 0, 2]],
    traceTo: 4,
    stills: [0, 2, 3],
  },
  AK01: {
    view: "side-behind",
    base: changed(STANDING, {
      armR: { hand: [46, 128, 18], point: [0.1, 1, 0] },
      armL: { hand: [46, 128, -18], point: [0.1, 1, 0] },
      legR: { foot: [24, 0, 9], out: 0 },
      legL: { foot: [-26, 0, -9], out: 0 },
    }),
    props: [wall(49)],
    ground: ["footR"],
    fixed: ["handR", "handL"],
    tint: ["ankleR", "calfR"],
    frames: [
      { pose: { pelvis: { at: [4, 85, 0], pitch: 0 }, legL: { tilt: 18 } } },
      // The knee meets the wall: what tells it from a rocking that does not.
      { pose: { pelvis: { at: [14, 72, 0], pitch: 0 }, legL: { tilt: 55 } } },
    ],
    trace: [["shankR", 0, -2, 7]],
  },
} as const satisfies Record<string, WrittenFigure>;
