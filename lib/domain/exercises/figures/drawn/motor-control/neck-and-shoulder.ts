import { chair, mat, wall } from "@/lib/domain/exercises/figures/furniture";
import { FREE, HOOK_LYING, PRONE, SITTING, STANDING } from "@/lib/domain/exercises/figures/postures";
import { changed, type PoseChange } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

/** Both arms long, the one the mirror of the other. */
const bothArms = (flex: number, abd: number): PoseChange => ({
  armR: { ...FREE, elbow: 2, flex, abd },
  armL: { ...FREE, elbow: 2, flex, abd },
});

export const MOTOR_CONTROL_NECK_AND_SHOULDER = {
  NK01: {
    view: "side",
    base: HOOK_LYING,
    props: [
      mat(-90, 60),
      { kind: "box", at: [-67, 0, 0], size: [22, 3.5, 34], of: "fabric", layer: "behind" },
    ],
    close: "head",
    ground: [],
    tint: ["neckFront"],
    frames: [{ pose: { head: { flex: -8 } } }, { pose: { head: { flex: 10 } }, hold: 1.6 }],
    trace: [["head", 16, 15, 0]],
  },
  NK05: {
    view: "side",
    base: changed(SITTING, { armR: { hand: ["head", 13, 13, 1], elbowTo: [1, -0.8, 0.4] } }),
    props: chair(),
    close: "upper",
    ground: [],
    tint: ["neckFront", "neckSideR"],
    front: ["armR"],
    telling: 1,
    frames: [
      { pose: {}, hold: 1.6 },
      { pose: { armR: { hand: ["head", 2, 10, 10], elbowTo: [1, -0.4, 1] } }, hold: 1.6 },
    ],
  },
  NK06: {
    view: "side",
    base: changed(STANDING, {
      pelvis: { at: [-2, 90, 0] },
      armR: { flex: 2, elbow: 6 },
      armL: { flex: 2, elbow: 6 },
    }),
    props: [wall(-15)],
    close: "head",
    ground: [],
    tint: ["neckFront", "neckNape"],
    frames: [
      { pose: { thorax: { flex: 4 }, neck: { flex: 30 }, head: { flex: -32 } } },
      { pose: { thorax: { flex: -1 }, neck: { flex: -10 }, head: { flex: 10 } }, hold: 1.4 },
    ],
    trace: [["head", 18, 4, 0]],
  },
  SH04: {
    view: "side-behind",
    base: changed(STANDING, { legR: { foot: [0, 0, 9] }, legL: { foot: [0, 0, -9] } }),
    props: [wall(37)],
    close: "upper",
    ground: ["footR", "footL"],
    tint: ["bladeR", "bladeL"],
    frames: [
      {
        pose: {
          armR: { hand: [33, 146, 17], point: [0, 1, 0], elbowTo: [0.3, -1, 0] },
          armL: { hand: [33, 146, -17], point: [0, 1, 0], elbowTo: [0.3, -1, 0] },
        },
      },
      {
        pose: {
          armR: { hand: [33, 172, 20], point: [0, 1, 0], elbowTo: [0.3, -1, 0] },
          armL: { hand: [33, 172, -20], point: [0, 1, 0], elbowTo: [0.3, -1, 0] },
        },
        hold: 0.3,
      },
      {
        pose: {
          armR: { hand: [24, 174, 20], point: [0, 1, 0], elbowTo: [0.3, -1, 0] },
          armL: { hand: [24, 174, -20], point: [0, 1, 0], elbowTo: [0.3, -1, 0] },
        },
        hold: 0.6,
        move: 0.7,
      },
    ],
    trace: [["handR", -4, -14, 4]],
    traceTo: 2,
    stills: [0, 1, 2],
  },
  SH05: {
    view: "back",
    above: 46,
    base: changed(PRONE, { thorax: { flex: -4 }, neck: { flex: -4 }, ...bothArms(140, 85) }),
    props: [mat(-105, 75, 80)],
    ground: [],
    tint: ["bladeR", "bladeL"],
    frames: [
      { pose: {} },
      { pose: bothArms(262, 77), hold: 0.8 },
      { pose: bothArms(176, 40) },
      { pose: bothArms(196, 40), hold: 0.8 },
    ],
    trace: [
      ["handR", 0, -18, 0],
      ["handL", 0, -18, 0],
    ],
    traceTo: 3,
    stills: [0, 1, 3],
  },
} as const satisfies Record<string, WrittenFigure>;
