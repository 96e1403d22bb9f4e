import { cos, sin, type Vec } from "@/lib/domain/exercises/figures/vector";
import { VIEWS, type WrittenFigure } from "@/lib/domain/exercises/figures/written-figure";

/** A point of the picture in millimetres, y down, and how near it is. */
export type Seen = {
  readonly x: number;
  readonly y: number;
  readonly near: number;
  /** The same along the line of sight. */ readonly depth: number;
};
export type Camera = (point: Vec) => Seen;

/** The camera looks down a little, so that the floor is a floor and not a line. */
const PITCH = 9;

export function cameraFor({ view, above = PITCH }: Pick<WrittenFigure, "view" | "above">): Camera {
  const [s, c] = [sin(VIEWS[view]), cos(VIEWS[view])];
  const [down, level] = [sin(above), cos(above)];
  return ([x, y, z]) => {
    const near = x * s + z * c;
    return {
      x: 10 * (x * c - z * s),
      y: 10 * (near * down - y * level),
      near,
      depth: near * level + y * down,
    };
  };
}
