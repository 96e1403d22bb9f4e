import { mat } from "@/lib/domain/exercises/figures/furniture";
import { ALL_FOURS, FREE, PLANK } from "@/lib/domain/exercises/figures/postures";
import { changed, type PoseChange } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure, WrittenKeyframe } from "@/lib/domain/exercises/figures/written-figure";

const ON_FOREARMS: PoseChange = {
  armR: { hand: [76, 3.2, 15], point: [1, 0, 0], elbowTo: [1, -0.4, 0.1] },
  armL: { hand: [76, 3.2, -15], point: [1, 0, 0], elbowTo: [1, -0.4, 0.1] },
};

const REACHING = { ...FREE, flex: 174, elbow: 3, abd: 4 } as const;

/** Both forearms round one circle on top of the ball, in eight keyframes. */
const stirring = (): readonly WrittenKeyframe[] =>
  Array.from({ length: 8 }, (_, at) => {
    const [ahead, out] = [8 * Math.cos((Math.PI * at) / 4), 8 * Math.sin((Math.PI * at) / 4)];
    const arm = (z: number) => ({ hand: [67 + ahead, 61 - ahead / 6, z + out] as const, elbowOut: 20 });
    return { pose: { armR: arm(8), armL: arm(-8) }, move: 0.35, hold: 0 };
  });

export const MOTOR_CONTROL_TRUNK_ON_HANDS = {
  LS03: {
    view: "side",
    base: changed(ALL_FOURS, { pelvis: { pin: ["shankL", 0, 0, 0], at: [0, 6, -9] } }),
    props: [mat(-58, 78)],
    ground: ["shankL", "handR"],
    tint: ["lowBack", "gluteR"],
    frames: [{ pose: {} }, { pose: { armL: REACHING, legR: { flex: -6, knee: 2, ankle: -10 } }, hold: 1.6 }],
    trace: [
      ["toesR", 8, 0, 0],
      ["handL", 0, -19, 0],
    ],
  },
  LS04: {
    view: "side",
    base: changed(ALL_FOURS, { pelvis: { pin: ["shankL", 0, 0, 0], at: [0, 6, -9] } }),
    props: [mat(-58, 78)],
    ground: ["shankL", "handR", "handL"],
    tint: ["lowBack", "gluteR"],
    frames: [{ pose: {} }, { pose: { legR: { flex: -6, knee: 2, ankle: -10 } }, hold: 1.4 }],
    trace: [["toesR", 8, 0, 0]],
  },
  LS10: {
    view: "side",
    base: changed(PLANK, {
      ...ON_FOREARMS,
      neck: { flex: -14 },
      legR: { foot: null, flex: 6, knee: 52, ankle: -50 },
      legL: { foot: null, flex: 6, knee: 52, ankle: -50 },
    }),
    props: [mat(-80, 95)],
    ground: ["shankR", "shankL", "forearmR", "forearmL"],
    tint: ["belly", "gluteR"],
    frames: [
      {
        pose: {
          pelvis: { pin: ["shankR", 0, 0, 0], at: [-40, 6, 8.5], pitch: 89 },
          legR: { flex: 34, knee: 66 },
          legL: { flex: 34, knee: 66 },
        },
      },
      {
        pose: {
          pelvis: { pin: ["shankR", 0, 0, 0], at: [-40, 6, 8.5], pitch: 73.5 },
          legR: { flex: -0.5, knee: 22 },
          legL: { flex: -0.5, knee: 22 },
        },
        hold: 2,
      },
    ],
    trace: [["pelvis", -12, 0, 9]],
  },
  LS11: {
    view: "side",
    base: changed(PLANK, { ...ON_FOREARMS, neck: { flex: -8 } }),
    props: [mat(-112, 95)],
    ground: ["footR", "footL", "forearmR", "forearmL"],
    tint: ["belly", "gluteR", "quadR"],
    frames: [
      {
        pose: {
          pelvis: { at: [0, 13, 0], pitch: 79 },
          lumbar: { flex: -13 },
          thorax: { flex: -9 },
          legR: { foot: [-94, 0, 8], tilt: 64 },
          legL: { foot: [-94, 0, -8], tilt: 64 },
        },
      },
      {
        pose: {
          pelvis: { at: [0, 26.5, 0], pitch: 85 },
          legR: { foot: [-95, 0, 8], tilt: 70 },
          legL: { foot: [-95, 0, -8], tilt: 70 },
        },
        hold: 2.4,
      },
    ],
    trace: [["pelvis", -14, 0, 9]],
  },
  LS13: {
    view: "side",
    base: changed(ALL_FOURS, {
      pelvis: { pin: null },
      legR: { foot: [-55, 0, 9], tilt: 66 },
      legL: { foot: [-55, 0, -9], tilt: 66 },
    }),
    props: [mat(-62, 78)],
    ground: ["handR", "handL", "footR", "footL"],
    tint: ["belly", "quadR"],
    frames: [
      { pose: { pelvis: { at: [2, 47.4, 0], pitch: 86 } } },
      { pose: { pelvis: { at: [1, 52.5, 0], pitch: 90 } }, hold: 2 },
    ],
    trace: [["shankR", 8, 0, 0]],
  },
  LS14: {
    view: "side",
    above: 20,
    base: changed(PLANK, {
      pelvis: { at: [0, 54, 0], pitch: 62 },
      neck: { flex: -10 },
      legR: { foot: [-84, 0, 9], tilt: 60 },
      legL: { foot: [-84, 0, -9], tilt: 60 },
      armR: { ...FREE },
      armL: { ...FREE },
    }),
    props: [{ kind: "ball", at: [58, 29, 0], r: 29, of: "rubber" }],
    ground: ["footR", "footL"],
    tint: ["belly"],
    steady: true,
    frames: stirring(),
    trace: [["handR", 0, -15, 0]],
    traceTo: 7,
    stills: [0, 2, 4],
  },
  LS15: {
    view: "side",
    base: ALL_FOURS,
    props: [mat(-62, 78)],
    ground: ["shankR", "shankL", "handR", "handL"],
    tint: ["buttockR", "lowBack"],
    frames: [
      { pose: {} },
      {
        pose: { pelvis: { pitch: 82 }, legR: { flex: 116, knee: 124 }, legL: { flex: 116, knee: 124 } },
        hold: 0.6,
      },
    ],
    trace: [["pelvis", -14, 0, 9]],
  },
} as const satisfies Record<string, WrittenFigure>;
