import type { MuscleName } from "@/lib/domain/exercises/figures/muscles";
import type { FrameName, Pose, PoseChange, Spot } from "@/lib/domain/exercises/figures/pose";
import type { Vec } from "@/lib/domain/exercises/figures/vector";

/** Degrees the camera walks round: 0 sees the right side, 90 the face, -90 the back. */
export const VIEWS = {
  side: 16,
  "side-behind": -16,
  front: 86,
  back: -86,
  quarter: 45,
  "near-front": 60,
  "quarter-behind": -45,
  reverse: 166,
} as const;
export type View = keyof typeof VIEWS;

export type WrittenKeyframe = {
  readonly pose: PoseChange;
  /** Seconds to get here from the keyframe before. */
  readonly move?: number;
  /** Seconds to stay. */
  readonly hold?: number;
};

export type Material = "wood" | "metal" | "fabric" | "rubber" | "wall" | "water" | "mat";

export type Prop = { readonly layer?: "behind" | "front" } & (
  | { readonly kind: "box"; readonly at: Vec; readonly size: Vec; readonly of: Material }
  | {
      readonly kind: "rod";
      readonly from: Spot;
      readonly to: Spot;
      readonly r: number;
      readonly of: Material;
    }
  | { readonly kind: "slab"; readonly corners: readonly [Vec, Vec, Vec, Vec]; readonly of: Material }
  | { readonly kind: "ball"; readonly at: Spot; readonly r: number; readonly of: Material }
  /** A band, a strap or a cord that is drawn tight through its spots. */
  | {
      readonly kind: "cord";
      readonly through: readonly Spot[];
      readonly of: Material;
      readonly width?: number;
    }
);

/** How one exercise is drawn: a posture, what moves, what it is done with. */
export type WrittenFigure = {
  readonly view: View;
  /** Degrees the camera looks down, when that is more than a little. */
  readonly above?: number;
  readonly base: Pose;
  readonly frames: readonly WrittenKeyframe[];
  readonly props?: readonly Prop[];
  readonly tint: readonly MuscleName[];
  /** Whose way is hinted, from the first keyframe to the one named by `traceTo`. */
  readonly trace?: readonly Spot[];
  readonly traceTo?: number;
  /** Which keyframes are printed; by default the first, half way and the second. */
  readonly stills?: readonly [number, number, number];
  /** Which of the three stills tells most: the one to know the exercise by. The last, unless said otherwise. */
  readonly telling?: 1 | 2 | 3;
  /** Which bones carry weight on the floor and stay where they are. */
  readonly ground: readonly FrameName[];
  /** Which bones stay where they are without the floor: on a wall, a chair, a worktop. */
  readonly fixed?: readonly FrameName[];
  /** One foot after the other on the floor that moves under them; or on ground that rises. */
  readonly walks?: boolean;
  /** Steady movement that neither starts nor stops: walking, circling. */
  readonly steady?: boolean;
  /** Posed for the left side, and so shown in the mirror: a picture always shows the right side at work. */
  readonly flipped?: boolean;
  /** Neither side of the body is the far one, though the camera sees one a little nearer. */
  readonly even?: boolean;
  /** Drawn close up: the part of the body that fills the picture. */
  readonly close?: "head" | "upper" | "trunk";
  /** Limbs drawn in front of the trunk, whatever their depth. */
  readonly front?: readonly ("armR" | "armL" | "legR" | "legL")[];
};
