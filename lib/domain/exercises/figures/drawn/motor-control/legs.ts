import { wall } from "@/lib/domain/exercises/figures/furniture";
import { STANDING } from "@/lib/domain/exercises/figures/postures";
import { changed } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

export const MOTOR_CONTROL_LEGS = {
  AK03: {
    view: "quarter",
    base: changed(STANDING, { armL: { hand: [10, 92, -40], point: [1, 0, -0.2] } }),
    props: [
      { kind: "box", at: [6, 0, -64], size: [60, 86, 40], of: "wall", layer: "behind" },
      { kind: "box", at: [6, 86, -64], size: [64, 4, 44], of: "wood", layer: "behind" },
    ],
    ground: ["footR"],
    fixed: ["handL"],
    tint: ["kneeR", "ankleR", "sideHipR"],
    frames: [
      { pose: { pelvis: { at: [0, 90.2, 2] }, legR: { foot: [0, 0, 8], out: 0 } }, hold: 0.8 },
      {
        pose: {
          pelvis: { at: [0, 90, 5] },
          legR: { foot: [0, 0, 8], out: 0 },
          legL: { foot: null, flex: 46, knee: 82, ankle: -10 },
          armR: { abd: 24 },
        },
        hold: 2,
      },
    ],
    trace: [["footL", 4, -4, 0]],
  },
  AK04: {
    view: "quarter",
    base: changed(STANDING, { armR: { flex: 40, elbow: 30 }, armL: { flex: 40, elbow: 30 } }),
    props: [{ kind: "box", at: [-4, 0, 6], size: [34, 18, 34], of: "wood", layer: "behind" }],
    ground: [],
    fixed: ["footR"],
    tint: ["quadR", "kneeR"],
    frames: [
      {
        pose: {
          pelvis: { at: [0, 108, 4] },
          legR: { foot: [-4, 18, 10], out: 0 },
          legL: { foot: [-2, 18, -6], out: 0 },
        },
      },
      {
        pose: {
          pelvis: { at: [2, 103, 4] },
          legR: { foot: [-4, 18, 10], out: 0 },
          legL: { foot: [15, 14, -12], out: 0, tilt: -14 },
        },
        hold: 0,
      },
      {
        pose: {
          pelvis: { at: [0, 88.8, 2], pitch: 14 },
          legR: { foot: [-4, 18, 10], out: 0 },
          legL: { foot: [21, 0, -13], out: 0, tilt: -14 },
        },
        move: 2,
      },
    ],
    trace: [["footL", 0, -8, 0]],
    traceTo: 2,
    stills: [0, 1, 2],
  },
  LS17: {
    view: "side",
    base: STANDING,
    props: [wall(-46)],
    ground: ["footR", "footL"],
    tint: ["buttockR", "hamR"],
    frames: [
      { pose: { armR: { hand: ["thighR", 10, -8, 3] }, armL: { hand: ["thighL", 10, -8, -3] } } },
      {
        pose: {
          pelvis: { at: [-31, 80, 0], pitch: 60 },
          neck: { flex: -16 },
          armR: { hand: ["thighR", 9, -32, 3] },
          armL: { hand: ["thighL", 9, -32, -3] },
        },
      },
    ],
    trace: [["pelvis", -8, 8, 12]],
  },
} as const satisfies Record<string, WrittenFigure>;
