import { jsonOf } from "@/lib/domain/text/json-of";

/** The box a signature is drawn in, in units of its own: every screen draws it the same. */
export const DRAWING_WIDTH = 900;
export const DRAWING_HEIGHT = 300;

/** Fewer points are a touch by chance, more are not a signature. */
const LEAST_POINTS = 8;
const MOST_POINTS = 3_000;

/** A drawn signature: strokes of points, in whole units of the box. */
export type Drawing = readonly (readonly (readonly [x: number, y: number])[])[];

function isPoint(value: unknown): value is readonly [number, number] {
  if (!Array.isArray(value) || value.length !== 2) return false;
  const [x, y] = value as readonly unknown[];
  return isWithin(x, DRAWING_WIDTH) && isWithin(y, DRAWING_HEIGHT);
}

const isWithin = (value: unknown, most: number) =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= most;

function isDrawing(value: unknown): value is Drawing {
  return (
    Array.isArray(value) &&
    value.every((stroke: unknown) => Array.isArray(stroke) && stroke.length > 0 && stroke.every(isPoint))
  );
}

/** The drawing a posted text stands for; null for anything that is not a signature. */
export function readDrawing(text: string): Drawing | null {
  const value = jsonOf(text);
  if (!isDrawing(value)) return null;
  const points = value.flat().length;
  return points >= LEAST_POINTS && points <= MOST_POINTS ? value : null;
}

/** Each stroke as the path of an SVG with the box as its view. */
export function drawingPaths(drawing: Drawing): string[] {
  return drawing.map((stroke) => {
    const [first = [0, 0], ...rest] = stroke;
    // A single point is drawn as a dot by its round line end.
    const lines = rest.length === 0 ? [first] : rest;
    return `M${first.join(" ")}${lines.map((point) => `L${point.join(" ")}`).join("")}`;
  });
}
