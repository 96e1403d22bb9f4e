import type { Vec } from "@/lib/domain/exercises/figures/vector";

export const FRAME_NAMES = [
  "pelvis",
  "lumbarLow",
  "lumbarHigh",
  "chestLow",
  "chestMid",
  "chest",
  "neck",
  "head",
  "thighR",
  "shankR",
  "footR",
  "toesR",
  "thighL",
  "shankL",
  "footL",
  "toesL",
  "armR",
  "forearmR",
  "handR",
  "armL",
  "forearmL",
  "handL",
] as const;
/** A bone, with its origin at the joint nearer the trunk: shankR begins at the right knee. */
export type FrameName = (typeof FRAME_NAMES)[number];

/** A point of the room, or a point that goes with a bone. */
export type Spot = Vec | readonly [bone: FrameName, x: number, y: number, z: number];

/** Degrees from upright: flex bends forward, side to the right, turn to the right. */
export type Bend = { readonly flex: number; readonly side: number; readonly turn: number };

export type Arm = {
  /** Degrees at the shoulder: forward and up, out to the side, turned outward. */
  readonly flex: number;
  readonly abd: number;
  readonly turn: number;
  readonly elbow: number;
  readonly wrist: number;
  /** Degrees of the collar bone: shrugged up, drawn forward. */
  readonly lift: number;
  readonly reach: number;
  /** Where the palm rests, when it is the hand that stays: the arm follows. */
  readonly hand: Spot | null;
  /** The way the hand points in the room while it rests there; null: on along the forearm. */
  readonly point: Vec | null;
  /** Degrees the elbow is swung outward from straight back; or the way it bends, seen from the chest. */
  readonly elbowOut: number;
  readonly elbowTo: Vec | null;
};

export type Leg = {
  readonly flex: number;
  readonly abd: number;
  readonly turn: number;
  readonly knee: number;
  readonly ankle: number;
  readonly toes: number;
  /** Where the sole stands under the ankle, when it is the foot that stays; a bone's spot holds the ankle itself. */
  readonly foot: Spot | null;
  /** The spot is where the ankle is held, and the foot hangs from it. */
  readonly loose: boolean;
  /** Degrees of the standing foot: heel up (on its ball) or, below nought, toes up (on its heel); turned out. */
  readonly tilt: number;
  readonly out: number;
  /** Degrees the knee is swung outward from straight ahead. */
  readonly kneeOut: number;
};

export type Pelvis = {
  readonly at: Vec;
  /** A point of the body that stays at `at` in place of the pelvis, on a limb that is posed by its angles. */
  readonly pin: Exclude<Spot, Vec> | null;
  /** Degrees: leaning forward, leaning to the right, turned to the right. */
  readonly pitch: number;
  readonly roll: number;
  readonly yaw: number;
};

export type Pose = {
  readonly pelvis: Pelvis;
  readonly lumbar: Bend;
  readonly thorax: Bend;
  readonly neck: Bend;
  /** What the head does on the neck: a nod, a tilt. */
  readonly head: Bend;
  readonly armR: Arm;
  readonly armL: Arm;
  readonly legR: Leg;
  readonly legL: Leg;
  /** Centimetres the belly is filled with breath; null where the breath is not the exercise. */
  readonly belly: number | null;
};

/** What one keyframe changes. */
export type PoseChange = {
  readonly [Part in keyof Pose]?: Part extends "belly" ? Pose[Part] : Partial<Pose[Part]>;
};

const STRAIGHT: Bend = { flex: 0, side: 0, turn: 0 };
const ARM: Arm = {
  flex: 4,
  abd: 6,
  turn: 0,
  elbow: 10,
  wrist: 0,
  lift: 0,
  reach: 0,
  hand: null,
  point: null,
  elbowOut: 25,
  elbowTo: null,
};
const LEG: Leg = {
  flex: 0,
  abd: 0,
  turn: 0,
  knee: 0,
  ankle: 0,
  toes: 0,
  foot: null,
  loose: false,
  tilt: 0,
  out: 0,
  kneeOut: 0,
};

/** Hanging in the air, upright: what every posture starts from. */
export const NEUTRAL: Pose = {
  pelvis: { at: [0, 91, 0], pin: null, pitch: 0, roll: 0, yaw: 0 },
  lumbar: STRAIGHT,
  thorax: STRAIGHT,
  neck: STRAIGHT,
  head: STRAIGHT,
  armR: ARM,
  armL: ARM,
  legR: LEG,
  legL: LEG,
  belly: null,
};

/** The pose with those parts changed, field by field. */
export function changed(pose: Pose, change: PoseChange): Pose {
  return {
    pelvis: { ...pose.pelvis, ...change.pelvis },
    lumbar: { ...pose.lumbar, ...change.lumbar },
    thorax: { ...pose.thorax, ...change.thorax },
    neck: { ...pose.neck, ...change.neck },
    head: { ...pose.head, ...change.head },
    armR: { ...pose.armR, ...change.armR },
    armL: { ...pose.armL, ...change.armL },
    legR: { ...pose.legR, ...change.legR },
    legL: { ...pose.legL, ...change.legL },
    belly: change.belly === undefined ? pose.belly : change.belly,
  };
}
