import { chair, step } from "@/lib/domain/exercises/figures/furniture";
import { HANDS_ON_HIPS, SITTING, STANDING } from "@/lib/domain/exercises/figures/postures";
import { changed } from "@/lib/domain/exercises/figures/pose";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

const FEET_UNDER = { legR: { foot: [36, 0, 11], out: 5 }, legL: { foot: [36, 0, -11], out: 5 } } as const;

export const STRENGTH_LEGS_STANDING = {
  HS05: {
    view: "front",
    base: changed(STANDING, {
      ...HANDS_ON_HIPS,
      pelvis: { at: [-12, 82, 0], pitch: 18 },
      neck: { flex: -8 },
    }),
    props: [
      {
        kind: "cord",
        through: [
          ["shankR", 5, 7, 4],
          ["shankL", 5, 7, -4],
        ],
        of: "rubber",
      },
    ],
    ground: ["footL"],
    tint: ["sideHipR", "sideHipL"],
    frames: [
      { pose: { legR: { foot: [0, 0, 10], out: 0 }, legL: { foot: [0, 0, -14], out: 0 } } },
      {
        pose: {
          pelvis: { at: [-12, 81, 6] },
          legR: { foot: [0, 5, 30], out: 0 },
          legL: { foot: [0, 0, -14], out: 0 },
        },
        hold: 0,
      },
      {
        pose: {
          pelvis: { at: [-12, 79, 14] },
          legR: { foot: [0, 0, 44], out: 0 },
          legL: { foot: [0, 0, -14], out: 0 },
        },
      },
    ],
    trace: [["footR", 8, 4, 0]],
    traceTo: 2,
    stills: [0, 1, 2],
  },
  HS06: {
    view: "side",
    base: changed(SITTING, FEET_UNDER),
    props: chair(),
    telling: 2,
    ground: ["footR", "footL"],
    tint: ["quadR", "buttockR"],
    frames: [
      { pose: {} },
      {
        pose: {
          pelvis: { at: [4, 57, 0], pitch: 40 },
          neck: { flex: -14 },
          armR: { hand: null, flex: 78, elbow: 8 },
          armL: { hand: null, flex: 78, elbow: 8 },
        },
        hold: 0,
      },
      {
        pose: {
          pelvis: { at: [33, 90, 0] },
          armR: { hand: null, flex: 8, elbow: 10 },
          armL: { hand: null, flex: 8, elbow: 10 },
        },
        hold: 0.8,
      },
    ],
    trace: [["head", -10, 14, 0]],
    traceTo: 2,
    stills: [0, 1, 2],
  },
  HS07: {
    view: "quarter",
    base: changed(STANDING, {
      armR: { hand: ["chest", 22, -10, 5], elbowOut: 10 },
      armL: { hand: ["chest", 22, -10, -5], elbowOut: 10 },
      legR: { foot: [0, 0, 17], out: 18 },
      legL: { foot: [0, 0, -17], out: 18 },
    }),
    props: [
      { kind: "ball", at: ["chest", 23, -17, 0], r: 8.5, of: "metal" },
      {
        kind: "cord",
        through: [
          ["chest", 23, -12, 5],
          ["chest", 24, -5, 4],
          ["chest", 24, -5, -4],
          ["chest", 23, -12, -5],
        ],
        of: "metal",
      },
    ],
    ground: ["footR", "footL"],
    tint: ["quadR", "quadL", "buttockR"],
    frames: [
      { pose: { pelvis: { at: [0, 89, 0] } } },
      {
        pose: {
          pelvis: { at: [-22, 50, 0], pitch: 34 },
          neck: { flex: -16 },
          legR: { kneeOut: 18 },
          legL: { kneeOut: 18 },
        },
        hold: 0.6,
      },
    ],
    trace: [["pelvis", -12, 0, 12]],
  },
  HS08: {
    view: "side",
    base: changed(STANDING, {
      ...HANDS_ON_HIPS,
      legR: { foot: [36, 0, 9], out: 0 },
      legL: { foot: [-38, 0, -9], out: 0 },
    }),
    ground: ["footR", "footL"],
    tint: ["quadR", "buttockR"],
    frames: [
      { pose: { pelvis: { at: [2, 82, 0] }, legL: { tilt: 34 } } },
      { pose: { pelvis: { at: [2, 55, 0] }, legL: { tilt: 50 } } },
    ],
    trace: [["pelvis", 0, 0, 16]],
  },
  HS09: {
    view: "side",
    base: STANDING,
    props: [step(16, 18)],
    telling: 1,
    ground: [],
    fixed: ["footR"],
    tint: ["quadR", "buttockR"],
    frames: [
      {
        pose: {
          pelvis: { at: [0, 89, 0] },
          legR: { foot: [32, 18, 9], out: 0 },
          armL: { flex: 24 },
          armR: { flex: -16 },
        },
      },
      {
        pose: {
          pelvis: { at: [20, 92, 0], pitch: 12 },
          legR: { foot: [32, 18, 9], out: 0 },
          legL: { tilt: 44, out: 0 },
        },
        hold: 0,
      },
      {
        pose: {
          pelvis: { at: [32, 108, 0] },
          legR: { foot: [32, 18, 9], out: 0 },
          legL: { foot: [32, 18, -9], out: 0 },
        },
      },
    ],
    trace: [["pelvis", 0, 4, 17]],
    traceTo: 2,
    stills: [0, 1, 2],
  },
  HS11: {
    view: "side",
    base: changed(STANDING, { pelvis: { at: [0, 90.2, 0] }, legR: { foot: [0, 0, 4], out: 0 } }),
    ground: ["footR"],
    tint: ["buttockR", "hamR"],
    frames: [
      { pose: { legL: { foot: null, flex: -8, knee: 40, ankle: 0 } } },
      {
        pose: {
          pelvis: { at: [-8, 88, 0], pitch: 72 },
          neck: { flex: -20 },
          legL: { foot: null, flex: 0, knee: 6, ankle: -10 },
          armR: { flex: 150, elbow: 6 },
          armL: { flex: 150, elbow: 6 },
        },
        hold: 0.8,
      },
    ],
    trace: [["handR", 0, -17, 0]],
  },
} as const satisfies Record<string, WrittenFigure>;
