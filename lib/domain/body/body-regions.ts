import type { DrawnPart } from "@/lib/domain/body/drawn-part";
import { BACK_PARTS, BACK_STROKES } from "@/lib/domain/body/figure-back";
import { FRONT_PARTS, FRONT_STROKES } from "@/lib/domain/body/figure-front";
import { mirrorPath } from "@/lib/domain/body/mirror-path";

export const BODY_VIEWS = ["front", "back"] as const;
export type BodyView = (typeof BODY_VIEWS)[number];
export type BodySide = "left" | "right" | "middle";

export const FIGURE_WIDTH = 240;
export const FIGURE_HEIGHT = 560;

type FrontParts = typeof FRONT_PARTS;
type BackParts = typeof BACK_PARTS;
type Ids<View extends BodyView, Parts> = {
  [Part in keyof Parts & string]: Parts[Part] extends { middle: true }
    ? `${View}-${Part}`
    : `${View}-${Part}-${"left" | "right"}`;
}[keyof Parts & string];

/** For example front-head or back-low-back-left; sides are the patient's own. */
export type BodyRegionId = Ids<"front", FrontParts> | Ids<"back", BackParts>;
export type BodyPartName = keyof FrontParts | keyof BackParts;

export type BodyRegion = {
  readonly id: BodyRegionId;
  readonly view: BodyView;
  readonly part: BodyPartName;
  /** The patient's side: on the front view the patient's left is on the viewer's right. */
  readonly side: BodySide;
  /** SVG path data in a box of FIGURE_WIDTH by FIGURE_HEIGHT. */
  readonly path: string;
};

function regionsOf(view: BodyView, parts: Readonly<Record<string, DrawnPart>>): readonly BodyRegion[] {
  const drawnSide = view === "front" ? "right" : "left";
  const otherSide = view === "front" ? "left" : "right";
  return Object.entries(parts).flatMap(([name, { path, middle }]) => {
    const part = name as BodyPartName;
    const region = (side: BodySide, data: string): BodyRegion => ({
      id: (side === "middle" ? `${view}-${name}` : `${view}-${name}-${side}`) as BodyRegionId,
      view,
      part,
      side,
      path: data,
    });
    if (middle) return [region("middle", path)];
    return [region(drawnSide, path), region(otherSide, mirrorPath(path, FIGURE_WIDTH))];
  });
}

/** Every region a patient can point at, from head to foot, front first. */
export const BODY_REGIONS: readonly BodyRegion[] = [
  ...regionsOf("front", FRONT_PARTS),
  ...regionsOf("back", BACK_PARTS),
];

const withMirror = (strokes: readonly string[]) =>
  strokes.flatMap((path) => [path, mirrorPath(path, FIGURE_WIDTH)]);

/** Decoration of each view: collar bones, kneecaps and the like, as SVG path data. */
export const BODY_STROKES: Readonly<Record<BodyView, readonly string[]>> = {
  front: withMirror(FRONT_STROKES),
  back: withMirror(BACK_STROKES),
};

const IDS: ReadonlySet<string> = new Set(BODY_REGIONS.map((region) => region.id));

export function isBodyRegionId(value: string): value is BodyRegionId {
  return IDS.has(value);
}
