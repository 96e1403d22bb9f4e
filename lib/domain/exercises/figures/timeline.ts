import {
  type Arm,
  changed,
  FRAME_NAMES,
  type Leg,
  type Pose,
  type Spot,
} from "@/lib/domain/exercises/figures/pose";
import { type Skeleton, skeletonOf } from "@/lib/domain/exercises/figures/skeleton";
import { acos, atan2, dot, into } from "@/lib/domain/exercises/figures/vector";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

/** A pose, and the body in it. */
export type Moment = { readonly pose: Pose; readonly skeleton: Skeleton };

/** When a moment of the loop comes. */
export type Sample = {
  readonly seconds: number;
  readonly moment: Moment;
  /** The keyframe it stands on or leaves. */
  readonly keyframe: number;
};
export type Timeline = {
  readonly seconds: number;
  readonly samples: readonly Sample[];
  /** The body at each keyframe. */
  readonly stops: readonly Skeleton[];
  /** The keyframes and half way between them: enough to tell how far the body ever reaches. */
  readonly extremes: readonly Skeleton[];
};

/** Seconds to the next keyframe and on it. */
const STOPPING = { move: 1.4, hold: 0.5 } as const;
const STEADY = { move: 0.4, hold: 0 } as const;

/** The loop in moments near enough to draw straight between; the last is the first again. */
export function timelineOf(figure: WrittenFigure): Timeline {
  const stops = figure.frames.map(({ pose: change }) => {
    const pose = changed(figure.base, change);
    return { pose, skeleton: skeletonOf(pose) };
  });
  const ways = waysBetween(stops, figure.steady === true);
  const { seconds, samples } = timed(figure, stops, ways);
  const solved = stops.map(({ skeleton }) => skeleton);
  const halfways = ways.flatMap((way) => way[Math.floor(way.length / 2)]?.skeleton ?? []);
  return {
    seconds,
    samples,
    stops: solved,
    extremes: [...new Set([...solved, ...halfways])],
  };
}

/** When each moment comes: a stop, how long it is held, the way to the next. */
function timed(
  { frames, steady = false }: WrittenFigure,
  stops: readonly Moment[],
  ways: readonly (readonly Moment[])[],
): Pick<Timeline, "seconds" | "samples"> {
  const pace = steady ? STEADY : STOPPING;
  const samples: Sample[] = [];
  let seconds = 0;
  for (const [keyframe, stop] of stops.entries()) {
    const [here, next] = [frames[keyframe], frames[(keyframe + 1) % stops.length]];
    const { hold, move } = { hold: here?.hold ?? pace.hold, move: next?.move ?? pace.move };
    samples.push({ seconds, moment: stop, keyframe });
    if (hold > 0) samples.push({ seconds: (seconds += hold), moment: stop, keyframe });
    samples.push(...spread(ways[keyframe] ?? [], { seconds, move, keyframe }));
    seconds += move;
  }
  return { seconds, samples: [...samples, ...samples.slice(0, 1).map((first) => ({ ...first, seconds }))] };
}

type Travel = { readonly seconds: number; readonly move: number; readonly keyframe: number };

const spread = (way: readonly Moment[], { seconds, move, keyframe }: Travel): readonly Sample[] =>
  way.map((moment, step) => ({
    seconds: seconds + (move * (step + 1)) / (way.length + 1),
    moment,
    keyframe,
  }));

function waysBetween(stops: readonly Moment[], steady: boolean): readonly (readonly Moment[])[] {
  const [one, other] = stops;
  if (one && other && stops.length === 2) {
    const there = wayBetween(one, other, steady);
    return [there, there.toReversed()];
  }
  return stops.map((stop, index) => wayBetween(stop, stops[(index + 1) % stops.length] ?? stop, steady));
}

/** The moments between two stops: the more a joint turns, the more of them. */
function wayBetween(from: Moment, to: Moment, steady: boolean): readonly Moment[] {
  const steps = Math.min(6, Math.max(2, Math.ceil(widestTurn(from.skeleton, to.skeleton) / DEGREES_A_STEP)));
  const [start, end] = [alike(from, to), alike(to, from)];
  return Array.from({ length: steps - 1 }, (_, step) => {
    const share = (step + 1) / steps;
    return whenAsked(() => mixed(start, end, steady ? share : eased(share)) as Pose);
  });
}

/** A still asks for few moments of the way, and the rest are never solved. */
function whenAsked(make: () => Pose): Moment {
  let [pose, skeleton]: [Pose | undefined, Skeleton | undefined] = [undefined, undefined];
  return {
    get pose() {
      return (pose ??= make());
    },
    get skeleton() {
      return (skeleton ??= skeletonOf(this.pose));
    },
  };
}

const DEGREES_A_STEP = 14;
const BONES = FRAME_NAMES.filter((bone) => !bone.startsWith("toes"));

/** Degrees through which the bone turns that turns the most. */
function widestTurn(from: Skeleton, to: Skeleton): number {
  return Math.max(...BONES.map((bone) => acos(dot(from.bones[bone].axes.y, to.bones[bone].axes.y))));
}

/** Slow, quicker, slow: how a body starts and stops. */
const eased = (share: number): number => (1 - Math.cos(Math.PI * share)) / 2;

const LIMBS = ["armR", "armL", "legR", "legL"] as const;

/** The pose with each limb that rests in it but not in the other written out in angles. */
function alike({ pose, skeleton }: Moment, { pose: other }: Moment): Pose {
  const limbs = LIMBS.map((limb) => {
    const [here, there] = [restOf(pose, limb), restOf(other, limb)];
    if (sameKind(here, there)) return [limb, pose[limb]];
    return [limb, { ...pose[limb], ...freed(skeleton, limb) }];
  });
  const pinned = sameKind(pose.pelvis.pin, other.pelvis.pin)
    ? pose.pelvis
    : { ...pose.pelvis, pin: null, at: skeleton.bones.pelvis.origin };
  return { ...pose, ...Object.fromEntries(limbs), pelvis: pinned } as Pose;
}

/** The angles with which the limb rests where it does. */
function freed({ angles, bones }: Skeleton, limb: (typeof LIMBS)[number]): Partial<Arm & Leg> {
  const { hinge, ...joint } = angles[limb];
  const side = limb.endsWith("R") ? "R" : "L";
  if (limb.startsWith("arm")) {
    const hand = into(bones[`forearm${side}`].axes, bones[`hand${side}`].axes.y);
    return { ...joint, elbow: hinge, hand: null, wrist: atan2(-hand[0], hand[1]) };
  }
  const foot = into(bones[`shank${side}`].axes, bones[`foot${side}`].axes.x);
  return { ...joint, knee: hinge, foot: null, loose: false, ankle: atan2(foot[1], foot[0]) };
}

function restOf(pose: Pose, limb: (typeof LIMBS)[number]): Spot | null {
  return limb === "armR" || limb === "armL" ? pose[limb].hand : pose[limb].foot;
}

function sameKind(one: Spot | null, other: Spot | null): boolean {
  if (one === null || other === null) return one === other;
  if (typeof one[0] === "number") return typeof other[0] === "number";
  return one[0] === other[0];
}

function mixed(one: unknown, other: unknown, share: number): unknown {
  if (typeof one === "number" && typeof other === "number") return one + (other - one) * share;
  if (Array.isArray(one) && Array.isArray(other))
    return one.map((value, at) => mixed(value, other[at], share));
  if (isFields(one) && isFields(other)) {
    const fields: Record<string, unknown> = {};
    for (const key in one) fields[key] = mixed(one[key], other[key], share);
    return fields;
  }
  return share < 0.5 ? one : (other ?? one);
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
