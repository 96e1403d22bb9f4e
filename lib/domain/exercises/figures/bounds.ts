import { JAW, RADIUS, SKULL } from "@/lib/domain/exercises/figures/body";
import type { Camera } from "@/lib/domain/exercises/figures/camera";
import type { FrameName } from "@/lib/domain/exercises/figures/pose";
import { spotsOf } from "@/lib/domain/exercises/figures/prop-spots";
import { placeOf, type Skeleton } from "@/lib/domain/exercises/figures/skeleton";
import type { Vec } from "@/lib/domain/exercises/figures/vector";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

/** What sticks out of a body, with how far. */
const OUTLINE: readonly (readonly [FrameName, Vec, number])[] = [
  ["head", SKULL, RADIUS.skull + 2.5],
  ["head", JAW, RADIUS.jaw],
  ["pelvis", [-3, -1, 6.5], 10],
  ["pelvis", [-3, -1, -6.5], 10],
  ["chest", [0, 0, 8], 10],
  ["chest", [0, 0, -8], 10],
  ...(["R", "L"] as const).flatMap((side): [FrameName, Vec, number][] => [
    [`forearm${side}`, [0, 0, 0], RADIUS.elbow],
    [`hand${side}`, [0, -15, 0], 2],
    [`shank${side}`, [0, 0, 0], RADIUS.knee],
    [`foot${side}`, [-4.5, -4, 0], 4],
    [`toes${side}`, [6, 0, 0], 2],
  ]),
];
/** Which bones fill a picture drawn close up. */
const CLOSE = {
  head: /^(head|chest)$/,
  upper: /^(head|chest|forearm.|hand.)$/,
  trunk: /^(head|chest|pelvis|shank.|foot.|toes.)$/,
} as const;
const PAD = 8;
const LEAST_WIDTH = 150;

export type Frame = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/**
 * Pictures lie wide; three stills beside each other are only as wide and high as the figure: a body that stands or lies
 * is not lost in its cell.
 */
export type Frames = { readonly wide: Frame; readonly snug: Frame };
/** No still is slimmer or flatter: width by height. */
const SLIMMEST = 0.5;
const FLATTEST = 3;
/** A corner of a wall, or the rim of a ball, goes this far beyond what is reckoned with. */
const SPARE = 20;

/** The frames round everything that is ever in the picture; in millimetres. */
export function framesRound(figure: WrittenFigure, skeletons: readonly Skeleton[], camera: Camera): Frames {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  const include = (point: Vec, r: number) => {
    const { x, y } = camera(point);
    left = Math.min(left, x - r * 10);
    right = Math.max(right, x + r * 10);
    top = Math.min(top, y - r * 10);
    bottom = Math.max(bottom, y + r * 10);
  };
  const outline = OUTLINE.filter(([bone]) => isShown(bone, figure.close));
  for (const skeleton of skeletons) {
    for (const [bone, at, r] of outline) include(placeOf(skeleton.bones, [bone, ...at]), r + PAD);
    if (figure.close) continue;
    for (const spot of (figure.props ?? []).flatMap(spotsOf)) include(placeOf(skeleton.bones, spot), PAD);
  }
  const least = figure.close ? 0 : LEAST_WIDTH * 10;
  const framed = (ratio: number, leastWidth: number): Frame => {
    const width = Math.max(right - left, (bottom - top) * ratio, leastWidth);
    const height = width / ratio;
    return {
      x: Math.round((left + right) / 2 - width / 2),
      y: Math.round(top - (height - (bottom - top)) * 0.55),
      width: Math.round(width),
      height: Math.round(height),
    };
  };
  // What is drawn close up goes on beyond its frame: cut closer, more of it would be missing.
  const snug = figure.close ? 1 : (right - left) / (bottom - top);
  return { wide: framed(4 / 3, least), snug: roomy(framed(Math.min(FLATTEST, Math.max(SLIMMEST, snug)), 0)) };
}

const roomy = ({ x, y, width, height }: Frame): Frame => ({
  x: x - SPARE,
  y: y - SPARE,
  width: width + 2 * SPARE,
  height: height + 2 * SPARE,
});

function isShown(bone: FrameName, close: WrittenFigure["close"]): boolean {
  if (close === undefined) return true;
  return CLOSE[close].test(bone);
}
