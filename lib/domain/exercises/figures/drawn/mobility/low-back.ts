import { chair, mat } from "@/lib/domain/exercises/figures/furniture";
import { ALL_FOURS, HOOK_LYING, PRONE, SITTING } from "@/lib/domain/exercises/figures/postures";
import { changed } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

export const MOBILITY_LOW_BACK = {
  LM01: {
    view: "side",
    // Level with the floor, so that light is seen under the arch.
    above: 1,
    base: changed(HOOK_LYING, {
      armR: { hand: [-18, 3.2, 56], point: [0.7, 0, 0.7] },
      armL: { hand: [-18, 3.2, -56], point: [0.7, 0, -0.7] },
    }),
    props: [mat(-82, 68, 110)],
    close: "trunk",
    ground: ["footR", "footL"],
    tint: ["lowBack", "belly"],
    frames: [
      { pose: { pelvis: { pitch: -72 }, lumbar: { flex: -30 }, thorax: { flex: 14 } } },
      { pose: { pelvis: { pitch: -102 }, lumbar: { flex: 16 }, thorax: { flex: -3 } }, hold: 1 },
    ],
    trace: [["pelvis", 13, -2, 9]],
  },
  LM02: {
    view: "front",
    above: 74,
    base: HOOK_LYING,
    props: [mat(-90, 72, 80)],
    ground: ["footR", "footL"],
    tint: ["lowBack", "flankR"],
    frames: [
      {
        pose: {
          pelvis: { yaw: 0, roll: -9 },
          lumbar: { turn: 8 },
          legR: { foot: [46, 0, 3], kneeOut: -30 },
          legL: { foot: [46, 0, -3], kneeOut: 30 },
        },
        hold: 0.2,
      },
      {
        pose: {
          pelvis: { yaw: 0, roll: 9 },
          lumbar: { turn: -8 },
          legR: { foot: [46, 0, 3], kneeOut: 30 },
          legL: { foot: [46, 0, -3], kneeOut: -30 },
        },
        hold: 0.2,
      },
    ],
    trace: [["shankR", 9, 0, -4]],
  },
  LM03: {
    view: "side",
    base: HOOK_LYING,
    props: [mat(-82, 68)],
    ground: ["footL"],
    tint: ["buttockR", "lowBack"],
    frames: [
      { pose: {} },
      {
        pose: {
          legR: { foot: null, flex: 124, knee: 126, ankle: -10 },
          armR: { hand: ["shankR", 5, -7, 4], point: null, elbowTo: null },
          armL: { hand: ["shankR", 5, -7, -4], point: null, elbowTo: null },
        },
        hold: 1.6,
      },
    ],
    trace: [["shankR", 8, 4, 0]],
  },
  LM04: {
    view: "side",
    base: ALL_FOURS,
    props: [mat(-58, 78)],
    telling: 1,
    ground: ["shankR", "shankL", "handR", "handL"],
    tint: ["lowBack", "midBack"],
    frames: [
      {
        pose: {
          pelvis: { pitch: 51 },
          lumbar: { flex: 30 },
          thorax: { flex: 38 },
          neck: { flex: 26 },
          legR: { flex: 51 },
          legL: { flex: 51 },
        },
        hold: 0.7,
      },
      { pose: {}, hold: 0 },
      {
        pose: {
          pelvis: { pitch: 101 },
          lumbar: { flex: -24 },
          thorax: { flex: -3 },
          neck: { flex: -24 },
          legR: { flex: 101 },
          legL: { flex: 101 },
        },
        hold: 0.7,
      },
      { pose: {}, hold: 0 },
    ],
    trace: [["lumbarHigh", -13, 4, 0]],
    traceTo: 2,
    stills: [0, 1, 2],
  },
  LM05: {
    view: "side",
    base: changed(PRONE, {
      armR: { hand: [66, 3.4, 16], point: [1, 0, -0.2] },
      armL: { hand: [66, 3.4, -16], point: [1, 0, 0.2] },
    }),
    props: [mat(-105, 80)],
    ground: [],
    tint: ["lowBack"],
    frames: [
      { pose: {} },
      {
        pose: {
          pelvis: { pitch: 84 },
          lumbar: { flex: -22 },
          thorax: { flex: -14 },
          neck: { flex: -14 },
          legR: { flex: -6 },
          legL: { flex: -6 },
          armR: { hand: [72, 3.4, 16], point: [1, 0, 0], elbowTo: [0.66, -0.45, 0.34] },
          armL: { hand: [72, 3.4, -16], point: [1, 0, 0], elbowTo: [0.66, -0.45, 0.34] },
        },
        hold: 2,
      },
    ],
    trace: [["head", 14, 8, 0]],
  },
  LM06: {
    view: "side",
    base: changed(PRONE, {
      armR: { hand: [46, 3, 24], point: [1, 0, 0], elbowTo: [-1, -0.4, 0.3] },
      armL: { hand: [46, 3, -24], point: [1, 0, 0], elbowTo: [-1, -0.4, 0.3] },
      neck: { flex: -24 },
    }),
    props: [mat(-105, 72)],
    ground: ["handR", "handL"],
    tint: ["lowBack"],
    frames: [
      { pose: {} },
      {
        pose: {
          pelvis: { at: [0, 11, 0], pitch: 74 },
          lumbar: { flex: -30 },
          thorax: { flex: -22 },
          neck: { flex: -16 },
          legR: { flex: -17 },
          legL: { flex: -17 },
        },
        hold: 0.8,
      },
    ],
    trace: [["head", 14, 8, 0]],
  },
  LM07: {
    view: "side",
    base: changed(ALL_FOURS, {
      armR: { hand: [58, 3.2, 17], elbowOut: 70 },
      armL: { hand: [58, 3.2, -17], elbowOut: 70 },
    }),
    props: [mat(-62, 86)],
    ground: ["shankR", "shankL", "footR", "footL", "handR", "handL"],
    tint: ["lowBack"],
    frames: [
      { pose: {} },
      {
        pose: {
          pelvis: { pitch: 74 },
          lumbar: { flex: 28 },
          thorax: { flex: 6 },
          neck: { flex: -28 },
          legR: { flex: 140, knee: 156 },
          legL: { flex: 140, knee: 156 },
        },
        hold: 2.4,
      },
    ],
    trace: [["pelvis", -14, 0, 9]],
  },
  LM08: {
    view: "side",
    base: changed(HOOK_LYING, {
      belly: 0,
      legR: { foot: null, flex: 92, knee: 90, ankle: -10 },
      legL: { foot: null, flex: 92, knee: 90, ankle: -10 },
      armR: { hand: ["lumbarLow", 11, 3, 3], point: null, elbowTo: null, elbowOut: 60 },
    }),
    props: [mat(-82, 20), ...chair(62, 0, -1)],
    ground: [],
    tint: ["lowBack"],
    frames: [
      { pose: {}, hold: 0.8 },
      { pose: { belly: 5, armR: { hand: ["lumbarLow", 14.6, 3, 3] } }, move: 2.4, hold: 0.5 },
    ],
    trace: [["handR", 0, -7, 0]],
  },
  NV01: {
    view: "side",
    base: changed(SITTING, {
      pelvis: { at: [-2, 56, 0] },
      armR: { hand: [-4, 48, 26], point: [0.4, -0.6, 0] },
      armL: { hand: [-4, 48, -26], point: [0.4, -0.6, 0] },
    }),
    props: chair(),
    ground: ["footL"],
    tint: ["nerveR"],
    frames: [
      {
        pose: {
          neck: { flex: 44 },
          thorax: { flex: 10 },
          legR: { foot: null, flex: 87, knee: 98, ankle: 2 },
        },
        hold: 0.2,
      },
      { pose: { neck: { flex: -34 }, legR: { foot: null, flex: 87, knee: 18, ankle: 4 } }, hold: 0.2 },
    ],
    trace: [
      ["toesR", 8, 0, 0],
      ["head", 16, 6, 0],
    ],
  },
} as const satisfies Record<string, WrittenFigure>;
