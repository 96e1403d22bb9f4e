import {
  aboutX,
  aboutY,
  aboutZ,
  acos,
  across,
  add,
  asin,
  atan2,
  type Axes,
  cross,
  dot,
  into,
  length,
  outOf,
  scale,
  subtract,
  turned,
  unit,
  type Vec,
} from "@/lib/domain/exercises/figures/vector";

/** +1 the right side of the body, -1 the left. */
export type Handed = 1 | -1;

/** Degrees at a ball joint and at the hinge below it. */
export type LimbAngles = {
  readonly flex: number;
  readonly abd: number;
  readonly turn: number;
  readonly hinge: number;
};

/** The upper bone's orientation from its angles: turned about its length, then out, then forward. */
export function ballJoint(parent: Axes, { flex, abd, turn }: Omit<LimbAngles, "hinge">, hand: Handed): Axes {
  return turned(parent, turned(aboutZ(flex), turned(aboutX(-abd * hand), aboutY(-turn * hand))));
}

/** The same angles read back from an orientation. */
export function anglesOf(parent: Axes, upper: Axes, hand: Handed): Omit<LimbAngles, "hinge"> {
  const down = into(parent, scale(upper.y, -1));
  const abd = asin(hand * down[2]);
  const flex = atan2(down[0], -down[1]);
  const untwisted = turned(parent, turned(aboutZ(flex), aboutX(-abd * hand)));
  const forward = into(untwisted, upper.x);
  return { flex, abd, turn: hand * atan2(forward[2], forward[0]) };
}

type Reach = {
  readonly root: Vec;
  readonly target: Vec;
  readonly upper: number;
  readonly lower: number;
  /** Which way the hinge points. */
  readonly pole: Vec;
  /** An elbow folds toward the front of the arm, a knee toward the back of the leg. */
  readonly folds: "forward" | "back";
};

/** The angles with which a two-boned limb reaches a point; as far as it can when that is too far. */
export function reachFor(parent: Axes, hand: Handed, reach: Reach): LimbAngles {
  const { root, upper, lower } = reach;
  const line = subtract(reach.target, root);
  const far = Math.min(Math.max(length(line), Math.abs(upper - lower) + 0.01), upper + lower - 0.001);
  const along = unit(line);
  const out = unit(across(reach.pole, along));
  const first = (far * far + upper * upper - lower * lower) / (2 * far);
  const height = Math.sqrt(Math.max(0, upper * upper - first * first));
  const hinge = add(root, add(scale(along, first), scale(out, height)));
  const bone = unit(subtract(hinge, root));
  const front = unit(across(scale(out, reach.folds === "forward" ? -1 : 1), bone));
  const up = scale(bone, -1);
  const axes: Axes = { x: front, y: up, z: cross(front, up) };
  const shin = unit(subtract(add(root, scale(along, far)), hinge));
  return { ...anglesOf(parent, axes, hand), hinge: acos(dot(bone, shin)) };
}

/** A point along a bone that hangs down its own axis. */
export const downBone = (origin: Vec, axes: Axes, by: number): Vec => add(origin, outOf(axes, [0, -by, 0]));
