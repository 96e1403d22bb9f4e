import { cushion, mat } from "@/lib/domain/exercises/figures/furniture";
import { FREE, HOOK_LYING, STANDING } from "@/lib/domain/exercises/figures/postures";
import { changed } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

const TABLE_TOP = { foot: null, flex: 92, knee: 90, ankle: 0, abd: 4 } as const;

export const MOTOR_CONTROL_TRUNK_LYING = {
  LS01: {
    view: "side",
    base: changed(HOOK_LYING, {
      belly: 0,
      armR: { hand: ["lumbarLow", 11, 3, 3], point: null, elbowOut: 60 },
      armL: { hand: ["chestMid", 11.5, 0, -2], point: null, elbowOut: 60 },
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
    view: "quarter",
    base: changed(STANDING, {
      belly: 0,
      armR: { hand: ["lumbarLow", 9, 2, 9], elbowTo: [-0.6, 0, 1] },
      armL: { hand: ["lumbarLow", 9, 2, -9], elbowTo: [-0.6, 0, 1] },
    }),
    close: "upper",
    ground: ["footR", "footL"],
    tint: ["belly"],
    frames: [
      { pose: { belly: 2.4 } },
      {
        pose: { belly: 0.4, armR: { hand: ["lumbarLow", 8, 2, 9] }, armL: { hand: ["lumbarLow", 8, 2, -9] } },
        hold: 1.6,
      },
    ],
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
