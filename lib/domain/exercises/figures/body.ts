import type { FrameName } from "@/lib/domain/exercises/figures/pose";
import type { Vec } from "@/lib/domain/exercises/figures/vector";

/** Bone lengths in centimetres, of an adult 170 cm tall. */
export const LENGTH = {
  hipHalf: 8.5,
  sacrum: 9,
  lumbar: 8,
  thorax: 9,
  chestTop: 8,
  neck: 8,
  collar: 14,
  arm: 28,
  forearm: 24,
  palm: 7,
  hand: 17,
  thigh: 42,
  shank: 41,
} as const;

/** From the ankle to the middle of the heel and of the ball, and from there to the end of the toes. */
export const HEEL: Vec = [-4.5, -4.3, 0];
export const BALL: Vec = [12, -5.5, 0];
export const ANKLE_HEIGHT = 8;
export const HEEL_RADIUS = 3.7;
export const BALL_RADIUS = 2.5;

/** A ball of flesh round a point of a bone. */
export type Flesh = { readonly bone: FrameName; readonly at: Vec; readonly r: number };

const pair = (bone: FrameName, [x, y, z]: Vec, r: number): readonly Flesh[] => [
  { bone, at: [x, y, -z], r },
  { bone, at: [x, y, z], r },
];

/** The trunk from below, level by level: each level and the next are wrapped together. */
export const SHORTS: readonly (readonly Flesh[])[] = [
  [...pair("pelvis", [-2.2, -1, 6.5], 9.8), ...pair("pelvis", [0.5, 2, 7], 9.5)],
  pair("lumbarLow", [0, 2, 5.8], 9.6),
];
export const SHIRT: readonly (readonly Flesh[])[] = [
  pair("lumbarLow", [0, 2, 5.8], 9.6),
  pair("lumbarHigh", [0, 4, 5.6], 9.3),
  pair("chestLow", [0.3, 4, 6.2], 9.8),
  pair("chestMid", [0.3, 4, 7.4], 10),
  [...pair("chest", [-0.8, 3, 10.5], 7), ...pair("chest", [-0.5, 6.5, 5], 4.6)],
];

/** A limb's tapered pieces: joint to joint. */
export const RADIUS = {
  hip: 9,
  knee: 5.9,
  calf: 5.6,
  ankle: 3.7,
  toe: 2.2,
  shoulder: 5.9,
  elbow: 4,
  forearm: 4,
  wrist: 2.8,
  palm: 3,
  finger: 1.7,
  neck: 5.2,
  skull: 8.7,
  jaw: 6,
} as const;
export const SKULL: Vec = [2.2, 9.8, 0];
export const JAW: Vec = [4.6, 4.6, 0];
