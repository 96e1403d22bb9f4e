import { cushion, mat } from "@/lib/domain/exercises/figures/furniture";
import { ALL_FOURS, HOOK_LYING, LIFTED, SIDE_LYING } from "@/lib/domain/exercises/figures/postures";
import { changed } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

export const STRENGTH_HIP_LYING = {
  HS01: {
    view: "side",
    base: HOOK_LYING,
    props: [mat(-82, 72)],
    ground: ["footR", "footL"],
    tint: ["buttockR"],
    frames: [{ pose: {} }, { pose: LIFTED, hold: 1 }],
    trace: [["pelvis", 14, 0, 9]],
  },
  HS02: {
    view: "side",
    base: HOOK_LYING,
    props: [mat(-82, 76)],
    ground: ["footR"],
    tint: ["buttockR", "hamR"],
    frames: [
      { pose: { legL: { foot: null, flex: 58, knee: 12, ankle: 0 } } },
      { pose: { legL: { foot: null, flex: 26, knee: 10, ankle: 0 }, ...LIFTED }, hold: 1 },
    ],
    trace: [["pelvis", 14, 0, 9]],
  },
  HS03: {
    view: "side",
    above: 32,
    even: true,
    base: SIDE_LYING,
    props: [
      mat(-70, 90),
      cushion(66, 11),
      {
        kind: "cord",
        through: [
          ["thighR", 5, -34, 5],
          ["thighL", 5, -34, -5],
        ],
        of: "rubber",
      },
    ],
    ground: [],
    tint: ["sideHipR", "buttockR"],
    frames: [
      { pose: { legR: { foot: ["footL", 0, 0, 13] }, legL: { ankle: -30 } } },
      { pose: { legR: { foot: ["footL", 0, 0, 10], kneeOut: 52 }, legL: { ankle: -30 } }, hold: 0.8 },
    ],
    trace: [["shankR", 7, 0, 0]],
  },
  HS04: {
    view: "side",
    above: 22,
    even: true,
    front: ["legR"],
    base: changed(SIDE_LYING, { legR: { flex: -4, knee: 2, ankle: 0 }, legL: { flex: 40, knee: 70 } }),
    props: [mat(-110, 90), cushion(66, 11)],
    ground: [],
    tint: ["sideHipR"],
    frames: [{ pose: { legR: { abd: -2 } } }, { pose: { legR: { abd: 34 } }, hold: 0.8 }],
    trace: [["footR", 0, -8, 0]],
  },
  HS12: {
    view: "side",
    base: changed(HOOK_LYING, LIFTED),
    props: [
      mat(-85, 36),
      { kind: "box", at: [68, 0, 0], size: [44, 0.8, 50], of: "fabric", layer: "behind" },
    ],
    ground: [],
    tint: ["hamR", "buttockR"],
    frames: [
      { pose: { legR: { foot: [50, 0, 9], tilt: -16 }, legL: { foot: [50, 0, -9], tilt: -16 } } },
      {
        pose: {
          pelvis: { pitch: -102 },
          lumbar: { flex: 2 },
          thorax: { flex: 11 },
          legR: { foot: [82, 0, 9], tilt: -46 },
          legL: { foot: [82, 0, -9], tilt: -46 },
        },
      },
    ],
    trace: [["footR", -4, -8, 6]],
  },
  HS13: {
    view: "side",
    base: ALL_FOURS,
    props: [mat(-60, 75)],
    ground: ["shankL", "handR", "handL"],
    tint: ["gluteR"],
    frames: [
      { pose: { pelvis: { pin: ["shankL", 0, 0, 0], at: [0, 6, -9] } } },
      {
        pose: { pelvis: { pin: ["shankL", 0, 0, 0], at: [0, 6, -9] }, legR: { flex: 4, knee: 88, ankle: 8 } },
        hold: 0.8,
      },
    ],
    trace: [["footR", 0, -8, 0]],
  },
} as const satisfies Record<string, WrittenFigure>;
