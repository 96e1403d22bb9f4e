import { bodyLayers, type Group } from "@/lib/domain/exercises/figures/body-layers";
import { type Frames, framesRound } from "@/lib/domain/exercises/figures/bounds";
import { type Camera, cameraFor } from "@/lib/domain/exercises/figures/camera";
import { goesWithBody, propLayer } from "@/lib/domain/exercises/figures/prop-layers";
import { shadowOf } from "@/lib/domain/exercises/figures/shadow";
import type { Side, Skeleton } from "@/lib/domain/exercises/figures/skeleton";
import { type Timeline, timelineOf } from "@/lib/domain/exercises/figures/timeline";
import { type Trace, tracesOf } from "@/lib/domain/exercises/figures/trace";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

export type Layer = {
  readonly key: Group | `prop${number}`;
  readonly far: boolean;
  readonly shapes: readonly { readonly paint: string; readonly d: string }[];
};

/** A figure ready to be drawn. */
export type Drawing = {
  readonly timeline: Timeline;
  readonly frames: Frames;
  readonly flipped: boolean;
  /** The floor under the figure; nothing where a mat shows it. */
  readonly shadow: string;
  readonly traces: readonly Trace[];
  /** One moment, back to front: the same shapes in the same order in every moment. */
  readonly layersAt: (skeleton: Skeleton) => readonly Layer[];
};

type Raw = Omit<Layer, "far"> & {
  readonly near: number;
  readonly root: number;
  readonly layer: "behind" | "front" | undefined;
};

export function drawingOf(figure: WrittenFigure): Drawing {
  const timeline = timelineOf(figure);
  const camera = cameraFor(figure);
  const folded = new Set((["R", "L"] as const).filter((side) => isFolded(timeline.stops, side)));
  const props = propsSeen(figure, camera);
  const seen = new Map<Skeleton, readonly Raw[]>();
  const raw = (skeleton: Skeleton): readonly Raw[] => {
    const layers = seen.get(skeleton) ?? [...bodySeen(figure, skeleton, camera, folded), ...props(skeleton)];
    seen.set(skeleton, layers);
    return layers;
  };
  const order = orderOf(figure, timeline.stops.map(raw));
  const frames = framesRound(figure, timeline.extremes, camera);
  return {
    timeline,
    frames,
    flipped: figure.flipped === true,
    shadow: hasGround(figure) ? "" : shadowOf(timeline.extremes, camera),
    traces: tracesOf(figure, timeline, camera, frames.wide.width),
    layersAt: (skeleton) => {
      const layers = raw(skeleton);
      return order.flatMap(({ at, far }) => {
        const layer = layers[at];
        return layer ? [{ key: layer.key, far, shapes: layer.shapes }] : [];
      });
    },
  };
}

function bodySeen(
  { tint }: WrittenFigure,
  skeleton: Skeleton,
  camera: Camera,
  folded: ReadonlySet<Side>,
): readonly Raw[] {
  return bodyLayers(skeleton, camera, tint, folded).map(({ group, ...rest }): Raw => ({
    key: group,
    layer: undefined,
    ...rest,
  }));
}

/** The things as they lie in a pose; what does not go with the body is looked at once. */
function propsSeen({ props = [] }: WrittenFigure, camera: Camera): (skeleton: Skeleton) => readonly Raw[] {
  const seeing = props.map((prop, index) => {
    const see = (skeleton: Skeleton | null): Raw => {
      return { key: `prop${index}`, root: 0, ...propLayer(prop, skeleton, camera) };
    };
    if (goesWithBody(prop)) return see;
    const once = see(null);
    return () => once;
  });
  return (skeleton) => seeing.map((see) => see(skeleton));
}

/** Which layer is painted when, once for all moments, by how near each is on the whole. */
function orderOf(
  figure: WrittenFigure,
  moments: readonly (readonly Raw[])[],
): readonly { at: number; far: boolean }[] {
  const layers = moments[0] ?? [];
  const mean = (of: "near" | "root", key: string): number =>
    moments.reduce((sum, moment) => sum + (moment.find((raw) => raw.key === key)?.[of] ?? 0), 0) /
    moments.length;
  const nearness = ({ key }: Raw) => (key === "head" ? mean("near", "trunk") + 0.5 : mean("near", key));
  return layers
    .map((raw, at) => ({ at, raw, near: ranked(figure, raw, nearness(raw)) }))
    .toSorted((one, other) => one.near - other.near)
    .map(({ at, raw }) => ({ at, far: figure.even !== true && isFar(raw.key, mean) }));
}

function ranked(figure: WrittenFigure, { key, layer }: Raw, near: number): number {
  if (layer === "behind") return near - 1000;
  if (layer === "front") return near + 1000;
  if (figure.front?.some((group) => group === key)) return near + 500;
  return near;
}

const FAR = 8;

/** A limb is far when it begins well behind the other of its pair. */
function isFar(key: Layer["key"], mean: (of: "root", key: string) => number): boolean {
  const pair = /^(arm|leg)([RL])$/.exec(key);
  if (!pair) return false;
  const [, limb, side] = pair;
  return mean("root", `${limb ?? ""}${side === "R" ? "L" : "R"}`) - mean("root", key) > FAR;
}

const FOLDED = 108;

/** A leg that is mostly folded over itself gets a line between its halves. */
function isFolded(stops: readonly Skeleton[], side: Side): boolean {
  return stops.reduce((sum, { angles }) => sum + angles[`leg${side}`].hinge, 0) / stops.length > FOLDED;
}

/** A mat, a hill or water show where the floor is. */
function hasGround({ props = [] }: WrittenFigure): boolean {
  return props.some((prop) => prop.of === "mat" || prop.of === "water");
}
