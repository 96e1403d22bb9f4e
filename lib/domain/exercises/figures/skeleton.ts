import {
  ANKLE_HEIGHT,
  BALL,
  BALL_RADIUS,
  HEEL,
  HEEL_RADIUS,
  LENGTH,
} from "@/lib/domain/exercises/figures/body";
import type { Arm, Bend, FrameName, Leg, Pose, Spot } from "@/lib/domain/exercises/figures/pose";
import {
  ballJoint,
  downBone,
  type Handed,
  type LimbAngles,
  reachFor,
} from "@/lib/domain/exercises/figures/solve-limb";
import {
  aboutX,
  aboutY,
  aboutZ,
  across,
  add,
  type Axes,
  cos,
  cross,
  outOf,
  scale,
  sin,
  subtract,
  turned,
  unit,
  type Vec,
} from "@/lib/domain/exercises/figures/vector";

export type Frame = { readonly origin: Vec; readonly axes: Axes };
export type Side = "R" | "L";
type Limb = `arm${Side}` | `leg${Side}`;

/** A posed body: every bone's place, and the angles of the limbs as they came out. */
export type Skeleton = {
  readonly bones: Readonly<Record<FrameName, Frame>>;
  readonly angles: Readonly<Record<Limb, LimbAngles>>;
  readonly belly: number | null;
};

type Building = { -readonly [Bone in FrameName]?: Frame };

/** The body in that pose: spine from the pelvis up, then legs, then arms, then shifted so that its pin stays put. */
export function skeletonOf(pose: Pose): Skeleton {
  const { pin, at } = pose.pelvis;
  if (pin === null) return posed(pose, at);
  const loose = pinnedBones(pose);
  return posed(pose, subtract(at, placeOf(loose, pin)));
}

/** The place of a spot on a posed body. */
export function placeOf(bones: Building, spot: Spot): Vec {
  if (typeof spot[0] === "number") return spot;
  const [name, ...offset] = spot;
  const frame = bones[name];
  if (!frame) throw new Error(`${name} is not placed yet`);
  return add(frame.origin, outOf(frame.axes, offset));
}

/** Only what is posed by angles, about a pelvis at nought: enough to find the pin. */
function pinnedBones(pose: Pose): Building {
  const bones: Building = {};
  spine(bones, pose, [0, 0, 0]);
  for (const side of ["R", "L"] as const) {
    if (pose[`leg${side}`].foot === null) leg(bones, pose, side);
    if (pose[`arm${side}`].hand === null) arm(bones, pose, side);
  }
  return bones;
}

function posed(pose: Pose, at: Vec): Skeleton {
  const bones: Building = {};
  spine(bones, pose, at);
  // A foot that rests on the other leg, or a hand that rests on the other arm, waits for it.
  const legs = inOrder("R", restsOn(pose.legR.foot)).map((side) => [`leg${side}`, leg(bones, pose, side)]);
  const arms = inOrder("R", restsOn(pose.armR.hand)).map((side) => [`arm${side}`, arm(bones, pose, side)]);
  const angles = Object.fromEntries([...legs, ...arms]) as Record<Limb, LimbAngles>;
  return { bones: bones as Record<FrameName, Frame>, angles, belly: pose.belly };
}

const restsOn = (spot: Spot | null): string => (spot === null ? "" : String(spot[0]));
const inOrder = (first: Side, restsUpon: string): readonly Side[] =>
  restsUpon.endsWith("L") ? ["L", first] : [first, "L"];

const handed = (side: Side): Handed => (side === "R" ? 1 : -1);

function spine(bones: Building, pose: Pose, at: Vec): void {
  const { pitch, roll, yaw } = pose.pelvis;
  const axes = turned(aboutY(-yaw), turned(aboutZ(-pitch), aboutX(roll)));
  bones.pelvis = { origin: at, axes };
  const next = (from: Frame, up: number, bend: Bend, share: number): Frame => ({
    origin: add(from.origin, outOf(from.axes, [0, up, 0])),
    axes: turned(from.axes, bentBy(bend, share)),
  });
  bones.lumbarLow = next(bones.pelvis, LENGTH.sacrum, pose.lumbar, 1 / 2);
  bones.lumbarHigh = next(bones.lumbarLow, LENGTH.lumbar, pose.lumbar, 1 / 2);
  bones.chestLow = next(bones.lumbarHigh, LENGTH.lumbar, pose.thorax, 1 / 3);
  bones.chestMid = next(bones.chestLow, LENGTH.thorax, pose.thorax, 1 / 3);
  bones.chest = next(bones.chestMid, LENGTH.thorax, pose.thorax, 1 / 3);
  const {
    neck: { flex, ...rest },
    head,
  } = pose;
  // A neck leans a little forward and the head looks level on it.
  bones.neck = next(
    bones.chest,
    LENGTH.chestTop,
    { flex: flex / 2 + 12, side: rest.side / 2, turn: rest.turn / 2 },
    1,
  );
  bones.head = next(
    bones.neck,
    LENGTH.neck,
    { flex: flex / 2 - 12 + head.flex, side: rest.side / 2 + head.side, turn: rest.turn / 2 + head.turn },
    1,
  );
}

function bentBy({ flex, side, turn }: Bend, share: number): Axes {
  return turned(aboutY(-turn * share), turned(aboutZ(-flex * share), aboutX(side * share)));
}

function leg(bones: Building, pose: Pose, side: Side): LimbAngles {
  const [given, hand, pelvis] = [pose[`leg${side}`], handed(side), bones.pelvis as Frame];
  const hip = add(pelvis.origin, outOf(pelvis.axes, [0, 0, LENGTH.hipHalf * hand]));
  const stands = isStanding(given) ? footStanding(given, hand) : null;
  const angles = legAngles(
    given,
    hip,
    stands?.origin ?? (given.foot && placeOf(bones, given.foot)),
    pelvis.axes,
    hand,
  );
  const thigh: Frame = { origin: hip, axes: ballJoint(pelvis.axes, angles, hand) };
  const shank: Frame = {
    origin: downBone(hip, thigh.axes, LENGTH.thigh),
    axes: turned(thigh.axes, aboutZ(-angles.hinge)),
  };
  const foot: Frame = {
    origin: downBone(shank.origin, shank.axes, LENGTH.shank),
    axes: stands?.axes ?? turned(shank.axes, aboutZ(given.ankle)),
  };
  bones[`thigh${side}`] = thigh;
  bones[`shank${side}`] = shank;
  bones[`foot${side}`] = foot;
  // The toes of a foot on its ball stay flat on the floor.
  const toes = given.toes + (stands ? Math.max(0, given.tilt) : 0);
  bones[`toes${side}`] = {
    origin: add(foot.origin, outOf(foot.axes, BALL)),
    axes: turned(foot.axes, aboutZ(toes)),
  };
  return angles;
}

/** On the floor, or on a step; not held in the air or laid on the other leg. */
const isStanding = ({ foot, loose }: Leg): boolean => foot !== null && !loose && typeof foot[0] === "number";

function legAngles(given: Leg, hip: Vec, ankle: Vec | null, pelvis: Axes, hand: Handed): LimbAngles {
  if (ankle === null) return { flex: given.flex, abd: given.abd, turn: given.turn, hinge: given.knee };
  return reachFor(pelvis, hand, {
    root: hip,
    target: ankle,
    upper: LENGTH.thigh,
    lower: LENGTH.shank,
    pole: swung(pelvis.z, subtract(ankle, hip), given.kneeOut, hand),
    folds: "back",
  });
}

/** The ankle and the way of a foot that stands: flat, on its ball or on its heel, always round the same spot. */
function footStanding({ foot, tilt, out }: Leg, hand: Handed): Frame {
  const level = aboutY(-out * hand);
  const axes = turned(level, aboutZ(-tilt));
  const [joint, radius] = tilt >= 0 ? [BALL, BALL_RADIUS] : [HEEL, HEEL_RADIUS];
  const pivot = add(foot as Vec, add(outOf(level, [joint[0], 0, 0]), [0, radius, 0]));
  const flat: Vec =
    tilt >= 0 ? [0, BALL[1] + ANKLE_HEIGHT - BALL_RADIUS, 0] : [0, HEEL[1] + ANKLE_HEIGHT - HEEL_RADIUS, 0];
  return { origin: add(subtract(pivot, outOf(axes, joint)), flat), axes };
}

function arm(bones: Building, pose: Pose, side: Side): LimbAngles {
  const [given, hand, chest] = [pose[`arm${side}`], handed(side), bones.chest as Frame];
  const shoulder = add(chest.origin, outOf(chest.axes, collarEnd(given, hand)));
  const rests = given.hand && placeOf(bones, given.hand);
  const point = given.point && unit(given.point);
  const angles = rests
    ? reachFor(chest.axes, hand, {
        root: shoulder,
        target: point ? subtract(rests, scale(point, LENGTH.palm)) : rests,
        upper: LENGTH.arm,
        lower: LENGTH.forearm + (point ? 0 : LENGTH.palm),
        pole: given.elbowTo
          ? outOf(chest.axes, mirrored(given.elbowTo, hand))
          : swung(scale(chest.axes.z, -1), subtract(rests, shoulder), -given.elbowOut, hand),
        folds: "forward",
      })
    : { flex: given.flex, abd: given.abd, turn: given.turn, hinge: given.elbow };
  const upper: Frame = { origin: shoulder, axes: ballJoint(chest.axes, angles, hand) };
  const forearm: Frame = {
    origin: downBone(shoulder, upper.axes, LENGTH.arm),
    axes: turned(upper.axes, aboutZ(angles.hinge)),
  };
  bones[`arm${side}`] = upper;
  bones[`forearm${side}`] = forearm;
  const wrist = downBone(forearm.origin, forearm.axes, LENGTH.forearm);
  const straight = turned(forearm.axes, aboutZ(given.wrist));
  bones[`hand${side}`] = { origin: wrist, axes: rests && point ? pointing(point, straight) : straight };
  return angles;
}

/** The collar bone swings about the breast bone. */
function collarEnd({ lift, reach }: Arm, hand: Handed): Vec {
  const rest: Vec = [-1, 0, LENGTH.collar * hand];
  const swung = outOf(turned(aboutX(-lift * hand), aboutY(reach * hand)), rest);
  return add([0, 4, 3 * hand], swung);
}

/** Square to a limb's line and to the body's side-to-side axis: where a hinge points by nature, then swung outward. */
function swung(sideways: Vec, line: Vec, out: number, hand: Handed): Vec {
  const ahead = unit(cross(sideways, line));
  const aside = unit(across(sideways, unit(line)));
  return add(scale(ahead, cos(out)), scale(aside, sin(out) * hand));
}

const mirrored = ([x, y, z]: Vec, hand: Handed): Vec => [x, y, z * hand];

/** A hand laid down that way, its back kept as near as may be to where it was. */
function pointing(way: Vec, before: Axes): Axes {
  const y = scale(way, -1);
  const side = Math.abs(before.z[0] * y[0] + before.z[1] * y[1] + before.z[2] * y[2]);
  const hint = side > 0.95 ? before.x : before.z;
  const x = unit([
    y[1] * hint[2] - y[2] * hint[1],
    y[2] * hint[0] - y[0] * hint[2],
    y[0] * hint[1] - y[1] * hint[0],
  ]);
  const z: Vec = [x[1] * y[2] - x[2] * y[1], x[2] * y[0] - x[0] * y[2], x[0] * y[1] - x[1] * y[0]];
  return { x, y, z };
}
