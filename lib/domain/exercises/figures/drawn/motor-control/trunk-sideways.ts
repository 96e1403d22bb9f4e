import { mat } from "@/lib/domain/exercises/figures/furniture";
import { FREE, SIDE_LYING, STANDING } from "@/lib/domain/exercises/figures/postures";
import { changed, type PoseChange } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

/** On the left forearm, the front to the camera, hips down. */
const SIDE_PLANK: PoseChange = {
  armR: { hand: ["pelvis", 4, 9, 15], elbowTo: [-0.3, 0, 1] },
  armL: { ...FREE, reach: 0, flex: 0, abd: 67.6, elbow: 88, turn: 0 },
  neck: { side: -6 },
  lumbar: { side: 0 },
  thorax: { side: 0 },
};

const HIP_DOWN: PoseChange = {
  pelvis: { roll: -86.5 },
  lumbar: { side: 25 },
  thorax: { side: 32 },
  armL: { abd: 32 },
};

export const MOTOR_CONTROL_TRUNK_SIDEWAYS = {
  LS08: {
    view: "quarter",
    above: 20,
    even: true,
    flipped: true,
    base: changed(SIDE_LYING, {
      ...SIDE_PLANK,
      pelvis: { pin: ["shankL", 0, 0, 0], at: [-42, 6, 0] },
      legR: { flex: 4, abd: -4, knee: 92, ankle: -40 },
      legL: { flex: 4, knee: 92, ankle: -40 },
    }),
    props: [mat(-70, 90)],
    ground: ["shankL"],
    tint: ["flankL", "sideHipL"],
    frames: [{ pose: HIP_DOWN }, { pose: { pelvis: { roll: -67.6 } }, hold: 1.6 }],
    trace: [["pelvis", 8, 2, 12]],
  },
  LS09: {
    view: "quarter",
    above: 20,
    even: true,
    flipped: true,
    base: changed(SIDE_LYING, {
      ...SIDE_PLANK,
      pelvis: { pin: ["footL", 0, 0, 0], at: [-84, 5.9, 0] },
      legR: { flex: 10, abd: -8, knee: 2, ankle: 0 },
      legL: { flex: -6, knee: 2, ankle: 0 },
    }),
    props: [mat(-110, 90)],
    ground: [],
    tint: ["flankL", "sideHipL"],
    frames: [
      { pose: { ...HIP_DOWN, pelvis: { roll: -86.5 }, lumbar: { side: 27 } } },
      { pose: { pelvis: { roll: -75 }, armL: { abd: 75 } }, hold: 1.6 },
    ],
    trace: [["pelvis", 8, 2, 12]],
  },
  LS12: {
    view: "quarter",
    above: 16,
    base: changed(STANDING, {
      pelvis: { at: [0, 86, 0] },
      legR: { foot: [0, 0, 16] },
      legL: { foot: [0, 0, -16] },
    }),
    props: [
      { kind: "box", at: [10, 0, 92], size: [8, 150, 8], of: "metal", layer: "behind" },
      {
        kind: "cord",
        through: [
          ["handR", 0, -8, 0],
          [10, 120, 88],
        ],
        of: "rubber",
        layer: "front",
      },
    ],
    ground: ["footR", "footL"],
    tint: ["belly", "flankL", "flankR"],
    front: ["armL", "armR"],
    frames: [
      {
        pose: {
          armR: { hand: ["chest", 18, -8, 3], elbowOut: 30 },
          armL: { hand: ["chest", 18, -8, -3], elbowOut: 30 },
        },
      },
      {
        pose: {
          armR: { hand: ["chest", 55, -8, 3], elbowOut: 30 },
          armL: { hand: ["chest", 55, -8, -3], elbowOut: 30 },
        },
        hold: 1.4,
      },
    ],
    trace: [["handR", 0, -7, 0]],
  },
} as const satisfies Record<string, WrittenFigure>;
