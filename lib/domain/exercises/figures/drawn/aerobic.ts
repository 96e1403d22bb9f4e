import { chair } from "@/lib/domain/exercises/figures/furniture";
import { HINTED_STEP, walking } from "@/lib/domain/exercises/figures/gait";
import { FREE, SITTING, STANDING } from "@/lib/domain/exercises/figures/postures";
import { changed } from "@/lib/domain/exercises/figures/pose";
import type { Prop, WrittenFigure, WrittenKeyframe } from "@/lib/domain/exercises/figures/written-figure";

const EASY = {
  stride: 50,
  lift: 9,
  lean: 1,
  swing: 22,
  elbow: 24,
  height: 86.3,
  bounce: 2.4,
  seconds: 1.5,
} as const;

/** Feet that turn round a bicycle's crank, in eight keyframes. */
const pedalling = (): readonly WrittenKeyframe[] =>
  Array.from({ length: 8 }, (_, at) => {
    const angle = (Math.PI * at) / 4;
    const foot = (turn: number, z: number) => ({
      foot: [22 + 17 * Math.cos(turn), 26 - 17 * Math.sin(turn), z] as const,
      tilt: 14,
      out: 0,
    });
    return { pose: { legR: foot(angle, 9), legL: foot(angle + Math.PI, -9) }, move: 0.2, hold: 0 };
  });

const BIKE: readonly Prop[] = [
  { kind: "rod", from: [-26, 3, 0], to: [62, 3, 0], r: 3, of: "metal", layer: "behind" },
  { kind: "rod", from: [-26, 3, -14], to: [-26, 3, 14], r: 3, of: "metal", layer: "behind" },
  { kind: "rod", from: [62, 3, -14], to: [62, 3, 14], r: 3, of: "metal", layer: "behind" },
  { kind: "rod", from: [-8, 84, 0], to: [12, 6, 0], r: 3, of: "metal", layer: "behind" },
  { kind: "rod", from: [60, 6, 0], to: [46, 106, 0], r: 3, of: "metal", layer: "behind" },
  { kind: "ball", at: [52, 30, 0], r: 22, of: "metal", layer: "behind" },
  { kind: "rod", from: [48, 108, -20], to: [48, 108, 20], r: 2, of: "metal", layer: "behind" },
  { kind: "rod", from: [-20, 85, 0], to: [4, 86, 0], r: 5, of: "rubber", layer: "behind" },
];

/** Rising ground: as high under each step as the step itself. */
const HILL: Prop = {
  kind: "slab",
  corners: [
    [-70, -6.5, 34],
    [70, 21.5, 34],
    [70, 21.5, -34],
    [-70, -6.5, -34],
  ],
  of: "mat",
  layer: "behind",
};

export const AEROBIC_FIGURES = {
  AE01: {
    view: "side",
    base: STANDING,
    ground: [],
    tint: ["quadR", "calfR"],
    walks: true,
    steady: true,
    frames: walking(EASY),
    ...HINTED_STEP,
    stills: [0, 2, 4],
  },
  AE02: {
    view: "side",
    base: STANDING,
    props: chair(-22),
    telling: 1,
    ground: [],
    tint: ["quadR", "calfR"],
    frames: [
      { pose: { ...changed(SITTING, {}) }, hold: 1.6 },
      {
        pose: { pelvis: { at: [34, 90, 0] }, legR: { foot: [36, 0, 9] }, legL: { foot: [36, 0, -9] } },
        hold: 0.2,
      },
      {
        pose: {
          pelvis: { at: [52, 86.5, 0] },
          legR: { foot: [74, 0, 9], tilt: -14 },
          legL: { foot: [34, 0, -9], tilt: 30 },
          armR: { flex: -20, elbow: 20 },
          armL: { flex: 26, elbow: 24 },
        },
        hold: 0.2,
        move: 0.8,
      },
      {
        pose: {
          pelvis: { at: [90, 86.5, 0] },
          legR: { foot: [74, 0, 9], tilt: 24 },
          legL: { foot: [114, 0, -9], tilt: -14 },
          armR: { flex: 26, elbow: 24 },
          armL: { flex: -20, elbow: 20 },
        },
        hold: 0.2,
        move: 0.9,
      },
    ],
    trace: [["head", 2, 22, 0]],
    traceTo: 3,
    stills: [0, 1, 3],
  },
  AE03: {
    view: "side",
    base: changed(STANDING, {
      pelvis: { at: [-8, 95, 0], pitch: 20 },
      neck: { flex: -12 },
      armR: { hand: [47, 111, 18] },
      armL: { hand: [47, 111, -18] },
    }),
    props: BIKE,
    ground: [],
    fixed: ["pelvis"],
    tint: ["quadR"],
    steady: true,
    frames: pedalling(),
    trace: [["footR", 4, -6, 0]],
    traceTo: 7,
    stills: [0, 2, 4],
  },
  AE04: {
    view: "side",
    base: STANDING,
    props: [{ kind: "box", at: [0, 0, 0], size: [190, 122, 120], of: "water", layer: "front" }],
    ground: [],
    tint: ["quadR", "calfR"],
    walks: true,
    steady: true,
    frames: walking({ ...EASY, stride: 56, lift: 16, lean: 6, swing: 30, height: 85, seconds: 2.6 }),
    ...HINTED_STEP,
    stills: [0, 2, 4],
  },
  AE05: {
    view: "side",
    base: STANDING,
    props: [HILL],
    ground: [],
    tint: ["buttockR", "quadR", "calfR"],
    walks: true,
    steady: true,
    frames: walking({
      ...EASY,
      stride: 50,
      lift: 12,
      lean: 12,
      swing: 36,
      elbow: 78,
      height: 94.2,
      bounce: 3,
      seconds: 1.1,
      slope: 0.2,
    }),
    ...HINTED_STEP,
    stills: [0, 2, 4],
  },
  AE06: {
    view: "side",
    base: STANDING,
    ground: [],
    tint: ["quadR", "calfR"],
    walks: true,
    steady: true,
    frames: walking({
      ...EASY,
      stride: 66,
      lift: 26,
      lean: 7,
      swing: 42,
      elbow: 88,
      height: 83,
      bounce: 5,
      seconds: 0.8,
    }),
    ...HINTED_STEP,
    stills: [0, 2, 4],
  },
  AE07: {
    view: "side",
    base: SITTING,
    props: chair(),
    ground: [],
    tint: ["quadR", "shoulderR"],
    frames: [
      { pose: { legR: { foot: [36, 0, 11] }, legL: { foot: [36, 0, -11] } } },
      {
        pose: {
          pelvis: { at: [33, 90, 0] },
          legR: { foot: [36, 0, 11] },
          legL: { foot: [36, 0, -11] },
          armR: { ...FREE, flex: 8, elbow: 10 },
          armL: { ...FREE, flex: 8, elbow: 10 },
        },
      },
      {
        pose: {
          pelvis: { at: [33, 90, 0] },
          legR: { foot: [36, 0, 11] },
          legL: { foot: [36, 0, -11] },
          armR: { ...FREE, flex: 172, elbow: 6 },
          armL: { ...FREE, flex: 172, elbow: 6 },
        },
        hold: 0.8,
      },
      {
        pose: {
          pelvis: { at: [33, 90, 0] },
          legR: { foot: [36, 0, 11] },
          legL: { foot: [36, 0, -11] },
          armR: { ...FREE, flex: 8, elbow: 10 },
          armL: { ...FREE, flex: 8, elbow: 10 },
        },
      },
    ],
    trace: [["handR", 0, -18, 0]],
    traceTo: 2,
    stills: [0, 1, 2],
  },
} as const satisfies Record<string, WrittenFigure>;
