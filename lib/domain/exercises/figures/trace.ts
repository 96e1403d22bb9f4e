import type { Camera, Seen } from "@/lib/domain/exercises/figures/camera";
import { placeOf } from "@/lib/domain/exercises/figures/skeleton";
import type { Timeline } from "@/lib/domain/exercises/figures/timeline";
import type { WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

/** A hint of a movement: its line and the head of its arrow. */
export type Trace = { readonly line: string; readonly head: string };

/** The share of the picture's width that an arrow's head is long. */
const HEAD = 0.034;

/** The ways of the points that a figure hints at, from its first keyframe on; none for what hardly moves. */
export function tracesOf(
  { trace = [], traceTo = 1 }: WrittenFigure,
  { samples }: Timeline,
  camera: Camera,
  width: number,
): readonly Trace[] {
  const until = samples.findIndex(({ keyframe }) => keyframe === traceTo);
  const way = samples.slice(0, until < 0 ? samples.length : until + 1);
  return trace.flatMap((spot) => {
    const seen = way.map(({ moment }) => camera(placeOf(moment.skeleton.bones, spot)));
    return arrowThrough(seen, width * HEAD);
  });
}

function arrowThrough(seen: readonly Seen[], size: number): readonly Trace[] {
  const points = seen.filter((point, index) => {
    const before = seen[index - 1];
    return before === undefined || apart(point, before) > 3;
  });
  const last = points.at(-1);
  const before = points.findLast((point) => last !== undefined && apart(point, last) > size * 0.6);
  if (!last || !before) return [];
  const far = apart(before, last);
  const [ux, uy] = [(size * (last.x - before.x)) / far, (size * (last.y - before.y)) / far];
  const corners = [
    { x: last.x + ux, y: last.y + uy },
    { x: last.x - uy * 0.55, y: last.y + ux * 0.55 },
    { x: last.x + uy * 0.55, y: last.y - ux * 0.55 },
  ];
  return [{ line: curveThrough(points), head: `M${corners.map(written).join("L")}z` }];
}

/** A smooth line: through the middle of each piece, bent toward the points. */
function curveThrough(points: readonly Seen[]): string {
  const [first, ...rest] = points;
  const bends = rest.map((point, index) => {
    const next = rest[index + 1];
    if (next === undefined) return `L${written(point)}`;
    return `Q${written(point)} ${written({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`;
  });
  return first ? `M${written(first)}${bends.join("")}` : "";
}

type Point = { readonly x: number; readonly y: number };
const written = ({ x, y }: Point): string => `${Math.round(x)} ${Math.round(y)}`;
const apart = (one: Point, other: Point): number => Math.hypot(one.x - other.x, one.y - other.y);
