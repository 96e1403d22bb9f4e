import { cushion, mat } from "@/lib/domain/exercises/figures/furniture";
import { FREE, HOOK_LYING, STANDING } from "@/lib/domain/exercises/figures/postures";
import { changed, type PoseChange } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

/** Both hands at the waist, thumbs behind, that far to the side. */
const handsOnWaist = (out: number): PoseChange => ({
  armR: { hand: ["lumbarHigh", 2, 0, out], elbowTo: [-0.3, 0, 1] },
  armL: { hand: ["lumbarHigh", 2, 0, -out], elbowTo: [-0.3, 0, 1] },
});

const TABLE_TOP = { foot: null, flex: 92, knee: 90, ankle: 0, abd: 4 } as const;

export const MOTOR_CONTROL_TRUNK_LYING = {
  LS01: {
    view: "side",
    base: changed(HOOK_LYING, {
      belly: 0,
      armR: { hand: ["lumbarLow", 11, 3, 3], point: null, elbowTo: [-0.2, 0, 1] },
      armL: { hand: ["chestMid", 11.5, 0, -2], point: null, elbowTo: [-0.2, 0, 1] },
    }),
    props: [mat(-82, 68), cushion(-66, 4, 0, 30)],
    close: "trunk",
    ground: ["footR", "footL"],
    tint: ["belly"],
    frames: [
      { pose: {}, hold: 0.6 },
      { pose: { belly: 5.5, armR: { hand: ["lumbarLow", 15, 3, 3] } }, move: 2.4, hold: 0.4 },
    ],
    trace: [["handR", 0, -7, 0]],
  },
  LS02: {
    view: "front",
    base: changed(STANDING, { belly: 0 }),
    close: "upper",
    ground: ["footR", "footL"],
    tint: ["belly", "flankR", "flankL"],
    frames: [
      { pose: { belly: 3, armR: { abd: 14 }, armL: { abd: 14 } } },
      { pose: { belly: 3, ...handsOnWaist(16) }, hold: 0.4 },
      { pose: { belly: 0.5, ...handsOnWaist(14) }, hold: 1.6 },
    ],
    trace: [
      ["handR", 0, -3, 0],
      ["handL", 0, -3, 0],
    ],
    stills: [0, 1, 2],
  },
  LS05: {
    view: "side",
    base: changed(HOOK_LYING, { legR: TABLE_TOP, legL: TABLE_TOP }),
    props: [mat(-82, 62)],
    ground: [],
    tint: ["belly"],
    frames: [{ pose: {} }, { pose: { legR: { flex: 52, knee: 94, ankle: 14 } }, hold: 0.3 }],
    trace: [["footR", -6, -10, 0]],
  },
  LS06: {
    view: "side",
    base: changed(HOOK_LYING, {
      legR: TABLE_TOP,
      legL: TABLE_TOP,
      armR: { ...FREE, flex: 90, elbow: 2 },
      armL: { ...FREE, flex: 90, elbow: 2 },
    }),
    props: [mat(-110, 90)],
    ground: [],
    tint: ["belly"],
    frames: [
      { pose: {} },
      { pose: { armL: { flex: 164 }, legR: { flex: 16, knee: 8, ankle: 0 } }, hold: 0.7 },
    ],
    trace: [
      ["footR", 0, -10, 0],
      ["handL", 0, -19, 0],
    ],
  },
  LS07: {
    view: "side",
    base: changed(HOOK_LYING, {
      legR: { foot: null, flex: -1, abd: 5, ankle: -22 },
      armR: { hand: ["lumbarLow", -9, 2, 6], point: null, elbowTo: [0.1, -0.2, 1] },
      armL: { hand: ["lumbarLow", -9, 2, -6], point: null, elbowTo: [0.1, -0.2, 1] },
      pelvis: { pin: ["pelvis", 0, 0, 0], at: [0, 11.9, 0] },
    }),
    props: [mat(-82, 96)],
    ground: ["footL"],
    tint: ["belly"],
    frames: [{ pose: {} }, { pose: { thorax: { flex: 22 }, neck: { flex: 6 } }, hold: 1.6 }],
    trace: [["head", 15, 16, 0]],
  },
} as const satisfies Record<string, WrittenFigure>;
