import {
  BALL,
  BALL_RADIUS,
  HEEL,
  HEEL_RADIUS,
  RADIUS,
  SHIRT,
  SHORTS,
  SKULL,
} from "@/lib/domain/exercises/figures/body";
import type { FrameName, Leg, Spot } from "@/lib/domain/exercises/figures/pose";
import { placeOf, type Skeleton } from "@/lib/domain/exercises/figures/skeleton";
import { anglesOf } from "@/lib/domain/exercises/figures/solve-limb";
import { type Moment, type Sample, timelineOf } from "@/lib/domain/exercises/figures/timeline";
import {
  acos,
  atan2,
  dot,
  into,
  length,
  scale,
  subtract,
  type Vec,
} from "@/lib/domain/exercises/figures/vector";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

const SIDES = ["R", "L"] as const;
const ZERO: Vec = [0, 0, 0];

/** Balls of flesh that may touch the floor, by the bone they belong to. */
const FLESH: readonly (readonly [FrameName, Vec, number])[] = [
  ...[...SHORTS, ...SHIRT].flat().map(({ bone, at, r }) => [bone, at, r] as const),
  ["head", SKULL, RADIUS.skull],
  ...SIDES.flatMap((side): [FrameName, Vec, number][] => [
    [`shank${side}`, ZERO, RADIUS.knee],
    [`foot${side}`, HEEL, HEEL_RADIUS],
    [`foot${side}`, BALL, BALL_RADIUS],
    [`foot${side}`, ZERO, RADIUS.ankle],
    [`toes${side}`, [6, -0.3, 0], RADIUS.toe],
    [`forearm${side}`, ZERO, RADIUS.elbow],
    [`hand${side}`, ZERO, RADIUS.wrist],
    [`hand${side}`, [0, -7, 0], RADIUS.palm],
    [`hand${side}`, [0, -15.3, 0], RADIUS.finger],
  ]),
];

const lowest = (skeleton: Skeleton, of: (bone: FrameName) => boolean): number =>
  Math.min(
    ...FLESH.filter(([bone]) => of(bone)).map(
      ([bone, at, r]) => placeOf(skeleton.bones, [bone, ...at])[1] - r,
    ),
  );

const belongs = (part: FrameName) => (bone: FrameName) =>
  bone === part || (part.startsWith("foot") && bone === part.replace("foot", "toes"));

/** Everything about a figure that no body could do, in words; empty for a sound one. */
export function faultsOf(figure: WrittenFigure): string[] {
  const { samples } = timelineOf(figure);
  const faults = samples.flatMap((sample, at) =>
    [...reachFaults(sample.moment), ...floorFaults(sample.moment, figure), ...jointFaults(sample.moment)].map(
      (fault) => `${fault} (at keyframe ${sample.keyframe}, moment ${at})`,
    ),
  );
  return [...faults, ...moveFaults(samples, figure)];
}

function reachFaults({ pose, skeleton }: Moment): string[] {
  return SIDES.flatMap((side) => {
    const found: string[] = [];
    const [hand, foot] = [pose[`arm${side}`].hand, pose[`leg${side}`]];
    if (hand) {
      const palm = placeOf(skeleton.bones, [`hand${side}`, 0, -7, 0]);
      const off = length(subtract(palm, placeOf(skeleton.bones, hand)));
      if (off > 1) found.push(`hand ${side} misses its place by ${off.toFixed(1)} cm`);
    }
    if (foot.foot) {
      const off = footMiss(skeleton, side, foot.foot, foot);
      if (off > 1) found.push(`foot ${side} misses its place by ${off.toFixed(1)} cm`);
    }
    return found;
  });
}

function footMiss(skeleton: Skeleton, side: "R" | "L", spot: Spot, { tilt, loose }: Leg): number {
  const ankle = skeleton.bones[`foot${side}`];
  if (loose || typeof spot[0] === "string")
    return length(subtract(ankle.origin, placeOf(skeleton.bones, spot)));
  const [joint, r] = tilt >= 0 ? [BALL, BALL_RADIUS] : [HEEL, HEEL_RADIUS];
  const seen = placeOf(skeleton.bones, [`foot${side}`, ...joint]);
  const level = Math.hypot(seen[0] - spot[0], seen[2] - spot[2]);
  return Math.abs(seen[1] - r - spot[1]) + Math.abs(level - Math.abs(joint[0]));
}

function floorFaults({ skeleton }: Moment, figure: WrittenFigure): string[] {
  const found: string[] = [];
  for (const [bone, at, r] of FLESH) {
    const low = placeOf(skeleton.bones, [bone, ...at])[1] - r;
    if (low < -1.2) found.push(`${bone} is ${(-low).toFixed(1)} cm under the floor`);
  }
  const clear = lowest(skeleton, () => true);
  if (figure.fixed === undefined && !figure.walks && clear > 2)
    found.push(`floats ${clear.toFixed(1)} cm above the floor`);
  if (figure.walks) {
    const low = Math.min(
      ...SIDES.map(
        (side) =>
          lowest(skeleton, belongs(`foot${side}`)) - rise(figure, skeleton.bones[`foot${side}`].origin[0]),
      ),
    );
    if (Math.abs(low) > 2) found.push(`walks ${low.toFixed(1)} cm above the ground`);
  }
  for (const part of figure.ground) {
    const low = lowest(skeleton, belongs(part));
    if (Math.abs(low) > 1.2) found.push(`${part} hangs ${low.toFixed(1)} cm above the floor`);
  }
  return found;
}

/** How high the ground is under a foot on a hill. */
function rise({ props = [] }: WrittenFigure, x: number): number {
  const hill = props.find((prop) => prop.kind === "slab");
  if (hill?.kind !== "slab") return 0;
  const [[left, low], [right, high]] = hill.corners;
  return low + ((x - left) / (right - left)) * (high - low);
}

function moveFaults(samples: readonly Sample[], { ground, fixed = [] }: WrittenFigure): string[] {
  const first = samples[0];
  if (!first) return ["no samples"];
  return [...ground, ...fixed].flatMap((bone) => {
    const spot: Spot = bone.startsWith("foot")
      ? [bone, ...BALL]
      : bone.startsWith("hand")
        ? [bone, 0, -7, 0]
        : [bone, 0, 0, 0];
    const home = placeOf(first.moment.skeleton.bones, spot);
    const far = Math.max(
      ...samples.map(({ moment: { skeleton } }) => length(subtract(placeOf(skeleton.bones, spot), home))),
    );
    return far > (/^(foot|forearm)/.test(bone) ? 2 : 1) ? [`${bone} slides ${far.toFixed(1)} cm`] : [];
  });
}

type Range = readonly [number, number];
const within = (name: string, value: number, [low, high]: Range): string[] =>
  value < low - 0.5 || value > high + 0.5
    ? [`${name} at ${value.toFixed(0)}, outside ${low} to ${high}`]
    : [];

/** Human ranges in degrees, a little generous. */
function jointFaults({ pose, skeleton }: Moment): string[] {
  const { lumbar, thorax, neck, head } = pose;
  const spine = [
    ...within("lumbar flex", lumbar.flex, [-35, 60]),
    ...within("lumbar side", lumbar.side, [-30, 30]),
    ...within("lumbar turn", lumbar.turn, [-18, 18]),
    ...within("thorax flex", thorax.flex, [-30, 45]),
    ...within("thorax side", thorax.side, [-35, 35]),
    ...within("thorax turn", thorax.turn, [-50, 50]),
    ...within("neck flex", neck.flex + head.flex, [-65, 60]),
    ...within("head flex", neck.flex / 2 + head.flex, [-40, 40]),
    ...within("neck side", neck.side, [-45, 45]),
    ...within("neck turn", neck.turn, [-80, 80]),
  ];
  return [...spine, ...SIDES.flatMap((side) => [...legFaults(skeleton, side), ...armFaults(skeleton, side)])];
}

function legFaults({ bones, angles }: Skeleton, side: "R" | "L"): string[] {
  const hand = side === "R" ? 1 : -1;
  const hip = anglesOf(bones.pelvis.axes, bones[`thigh${side}`].axes, hand);
  const foot = into(bones[`shank${side}`].axes, bones[`foot${side}`].axes.x);
  return [
    ...within(`hip ${side} flex`, hip.flex, [-35, 140]),
    ...within(`hip ${side} abd`, hip.abd, [-45, 75]),
    ...within(`hip ${side} turn`, hip.turn, [-60, 80]),
    ...within(`knee ${side}`, angles[`leg${side}`].hinge, [0, 158]),
    ...within(`ankle ${side}`, atan2(foot[1], foot[0]), [-75, 46]),
  ];
}

function armFaults({ bones, angles }: Skeleton, side: "R" | "L"): string[] {
  const hand = side === "R" ? 1 : -1;
  const shoulder = anglesOf(bones.chest.axes, bones[`arm${side}`].axes, hand);
  const gimbal = Math.abs(shoulder.abd) > 45;
  const wrist = acos(dot(bones[`forearm${side}`].axes.y, bones[`hand${side}`].axes.y));
  const flex = shoulder.flex < -100 ? shoulder.flex + 360 : shoulder.flex;
  // Out to the side, forward and back are told by how far behind the body the arm points.
  const behind = -into(bones.chest.axes, scale(bones[`arm${side}`].axes.y, -1))[0];
  return [
    ...(gimbal
      ? within(`shoulder ${side} behind`, 100 * behind, [-100, 70])
      : within(`shoulder ${side} flex`, flex, [-70, 205])),
    ...within(`shoulder ${side} abd`, shoulder.abd, [-60, 95]),
    ...(gimbal || flex > 100 ? [] : within(`shoulder ${side} turn`, shoulder.turn, [-115, 115])),
    ...within(`elbow ${side}`, angles[`arm${side}`].hinge, [0, 155]),
    ...within(`wrist ${side}`, wrist, [0, 105]),
  ];
}
