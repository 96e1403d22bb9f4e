import { chair, cushion, mat, wall, worktop } from "@/lib/domain/exercises/figures/furniture";
import {
  FREE,
  HALF_KNEELING,
  HOOK_LYING,
  SIDE_LYING,
  SITTING,
  STANDING,
  SUPINE,
} from "@/lib/domain/exercises/figures/postures";
import { changed } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

export const STATIC_STRETCH_HIP_AND_ANKLE = {
  HM01: {
    view: "side",
    base: HALF_KNEELING,
    props: [mat(-62, 66), cushion(0, 1, 9, 24)],
    ground: ["shankR", "footR", "footL"],
    tint: ["hipFrontR"],
    frames: [
      { pose: { pelvis: { at: [0, 6.4, 9] } } },
      { pose: { pelvis: { at: [0, 6.4, 9], pitch: -3 }, legR: { flex: -17, knee: 76 } }, hold: 2.4 },
    ],
    trace: [["pelvis", 12, 0, 9]],
  },
  HM02: {
    view: "side-behind",
    base: changed(STANDING, {
      armL: { hand: [40, 92, -18], point: [1, 0, 0] },
      armR: { hand: ["pelvis", -8, 6, 12], elbowTo: [-1, 0, 0.4] },
      legL: { foot: [30, 0, -9], out: 0 },
      legR: { foot: [-34, 0, 9], out: 0 },
    }),
    props: worktop(30),
    ground: ["footL", "footR"],
    fixed: ["handL"],
    tint: ["hipFrontR"],
    frames: [
      { pose: { pelvis: { at: [-4, 84, 0], pitch: 4 }, legR: { tilt: 20 } } },
      { pose: { pelvis: { at: [6, 79, 0], pitch: -6 }, legR: { tilt: 38 } }, hold: 2.4 },
    ],
    trace: [["pelvis", 12, 0, 9]],
  },
  HM03: {
    view: "side",
    base: changed(SUPINE, { legR: { ankle: 4, abd: 0 } }),
    props: [
      mat(-82, 96),
      {
        kind: "cord",
        through: [
          ["handR", 0, -8, 0],
          ["footR", 8, -7, 0],
          ["handL", 0, -8, 0],
        ],
        of: "fabric",
      },
    ],
    ground: [],
    tint: ["hamR", "calfR"],
    frames: [
      {
        pose: {
          legR: { flex: 40, knee: 20 },
          armR: { ...FREE, flex: 56, abd: 0, elbow: 34, elbowTo: null },
          armL: { ...FREE, flex: 56, abd: 0, elbow: 34, elbowTo: null },
        },
      },
      {
        pose: {
          legR: { flex: 84, knee: 4 },
          armR: { ...FREE, flex: 62, abd: 4, elbow: 50, elbowTo: null },
          armL: { ...FREE, flex: 62, abd: 4, elbow: 50, elbowTo: null },
        },
        hold: 2.4,
      },
    ],
    trace: [["footR", 4, -12, 0]],
  },
  HM05: {
    view: "front",
    above: 58,
    base: changed(HOOK_LYING, {
      head: { flex: 24 },
      legR: { foot: ["shankL", 4, 4, -1], kneeOut: 74, ankle: 0 },
    }),
    props: [mat(-82, 68, 90), cushion(-68, 4, 0, 30)],
    ground: [],
    tint: ["buttockR"],
    frames: [
      { pose: {} },
      {
        pose: {
          legL: { foot: null, flex: 104, knee: 96, ankle: 0 },
          armR: { hand: ["thighL", -6, -22, 4], point: null, elbowTo: null },
          armL: { hand: ["thighL", -6, -22, -4], point: null, elbowTo: null },
        },
        hold: 2.4,
      },
    ],
    trace: [["shankL", 10, 0, 0]],
  },
  HM08: {
    view: "side",
    above: 50,
    even: true,
    base: changed(SIDE_LYING, { legL: { flex: 54, knee: 84 } }),
    props: [mat(-95, 92), cushion(66, 11)],
    ground: [],
    front: ["legR", "armR"],
    tint: ["quadR", "hipFrontR"],
    frames: [
      {
        pose: {
          legR: { flex: 40, knee: 86, ankle: -20 },
          armR: { hand: ["pelvis", 4, 6, 17], elbowTo: [-1, 0, 0.6] },
        },
      },
      {
        pose: {
          thorax: { turn: 16 },
          legR: { flex: -8, knee: 142, ankle: -40 },
          armR: { hand: ["footR", 3, 3, 3], elbowTo: [-1, 0, 0.4] },
        },
        hold: 2.4,
      },
    ],
    trace: [["shankR", 8, 2, 0]],
  },
  HM09: {
    view: "side",
    base: changed(HALF_KNEELING, { legR: { knee: 140, ankle: -34 }, legL: { foot: [46, 0, -9] } }),
    props: [
      mat(-10, 68),
      { kind: "box", at: [-42, 0, 0], size: [44, 40, 86], of: "fabric", layer: "behind" },
      { kind: "box", at: [-60, 0, 0], size: [16, 76, 86], of: "fabric", layer: "behind" },
    ],
    ground: ["shankR", "footL"],
    tint: ["quadR", "hipFrontR"],
    frames: [
      { pose: { pelvis: { pitch: 34 }, neck: { flex: -12 }, legR: { flex: 10, knee: 128 } } },
      { pose: { pelvis: { pitch: 2 }, legR: { flex: -14, knee: 124 } }, hold: 2.4 },
    ],
    trace: [["head", -8, 20, 0]],
  },
  HM11: {
    view: "front",
    above: 55,
    base: changed(HOOK_LYING, { head: { flex: 24 } }),
    props: [mat(-82, 68, 90), cushion(-68, 4, 0, 30)],
    ground: ["footL"],
    tint: ["buttockR"],
    front: ["legR", "armR"],
    frames: [
      { pose: {} },
      {
        pose: {
          legR: { foot: null, flex: 108, abd: -26, knee: 116, ankle: -10 },
          armL: { hand: ["shankR", 5, -5, -4], point: null, elbowTo: null },
          armR: { hand: ["thighR", -3, -36, 7], point: null, elbowTo: null },
        },
        hold: 2.4,
      },
    ],
    trace: [["shankR", 8, 4, 0]],
  },
  HM12: {
    view: "quarter",
    above: 14,
    base: changed(SITTING, {
      legR: { foot: ["shankL", 6, 3, -2], kneeOut: 72, ankle: 0 },
      armR: { hand: ["thighR", 6, -28, 3] },
      armL: { hand: ["thighL", 8, -24, -3] },
    }),
    props: chair(),
    ground: ["footL"],
    tint: ["buttockR"],
    front: ["armR"],
    frames: [
      { pose: { pelvis: { pitch: 10 } } },
      { pose: { pelvis: { pitch: 32 }, neck: { flex: -8 } }, hold: 2.4 },
    ],
    trace: [["chest", 18, 8, 0]],
  },
  AK02: {
    view: "side-behind",
    base: changed(STANDING, {
      armR: { hand: [48, 124, 18], point: [0.1, 1, 0] },
      armL: { hand: [48, 124, -18], point: [0.1, 1, 0] },
      legL: { foot: [20, 0, -9], out: 0 },
      legR: { foot: [-44, 0, 9], out: 0 },
    }),
    props: [wall(51)],
    ground: ["footR", "footL"],
    fixed: ["handR", "handL"],
    tint: ["calfR"],
    frames: [
      { pose: { pelvis: { at: [-10, 82, 0], pitch: 10 } } },
      { pose: { pelvis: { at: [1, 78, 0], pitch: 10 } }, hold: 2.4 },
    ],
    trace: [["pelvis", 12, 0, 9]],
  },
} as const satisfies Record<string, WrittenFigure>;
