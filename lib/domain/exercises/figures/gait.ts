import type { PoseChange } from "@/lib/domain/exercises/figures/pose";
import type { WrittenKeyframe } from "@/lib/domain/exercises/figures/written-figure";

export type Gait = {
  readonly stride: number;
  readonly lift: number;
  readonly lean: number;
  /** Degrees each arm swings, and how far the elbows bend. */
  readonly swing: number;
  readonly elbow: number;
  readonly height: number;
  /** How far the body rises in the middle of a step. */
  readonly bounce: number;
  readonly seconds: number;
  /** How many centimetres the ground rises in one. */
  readonly slope?: number;
};

/** Where one foot is at each eighth of a stride: share of the stride in front, share of the lift, tilt. */
const STEP: readonly (readonly [number, number, number])[] = [
  [0.5, 0, -16],
  [0.27, 0, 0],
  [0, 0, 0],
  [-0.27, 0, 4],
  [-0.5, 0, 34],
  [-0.36, 0.8, 48],
  [0.04, 1, 12],
  [0.4, 0.4, -14],
];

/** One full stride on the spot, the floor moving under it, in eight keyframes. */
export function walking({
  stride,
  lift,
  lean,
  swing,
  elbow,
  height,
  bounce,
  seconds,
  slope = 0,
}: Gait): readonly WrittenKeyframe[] {
  return STEP.map((_, at) => {
    const pose: PoseChange = {
      pelvis: { at: [0, height + (at % 4 === 2 ? bounce : at % 2 === 1 ? bounce / 2 : 0), 0], pitch: lean },
      legR: foot(at, 1, stride, lift, slope),
      legL: foot(at + 4, -1, stride, lift, slope),
      armR: { flex: 4 - swing * Math.cos((Math.PI * at) / 4), elbow, abd: 7 },
      armL: { flex: 4 + swing * Math.cos((Math.PI * at) / 4), elbow, abd: 7 },
      thorax: { turn: 5 * Math.cos((Math.PI * at) / 4) },
    };
    return { pose, move: seconds / 8, hold: 0 };
  });
}

function foot(at: number, hand: 1 | -1, stride: number, lift: number, slope: number) {
  const [share, up, tilt] = STEP[at % 8] ?? [0, 0, 0];
  return {
    foot: [share * stride, up * lift + (share + 0.75) * stride * slope, 8 * hand] as const,
    tilt,
    out: 5,
  };
}

/** The way of the foot that comes forward first, which hints at every walk. */
export const HINTED_STEP = { trace: [["footL", 4, -4, 0]], traceTo: 4 } as const;
