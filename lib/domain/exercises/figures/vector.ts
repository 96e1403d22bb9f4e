/** A point or a direction in centimetres: x the way the figure faces, y up, z to its right. */
export type Vec = readonly [x: number, y: number, z: number];

/** An orientation: where its own three axes point. */
export type Axes = { readonly x: Vec; readonly y: Vec; readonly z: Vec };

const RADIANS = Math.PI / 180;
export const sin = (degrees: number): number => Math.sin(degrees * RADIANS);
export const cos = (degrees: number): number => Math.cos(degrees * RADIANS);
export const atan2 = (y: number, x: number): number => Math.atan2(y, x) / RADIANS;
export const asin = (value: number): number => Math.asin(Math.min(1, Math.max(-1, value))) / RADIANS;
export const acos = (value: number): number => Math.acos(Math.min(1, Math.max(-1, value))) / RADIANS;

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scale = (a: Vec, by: number): Vec => [a[0] * by, a[1] * by, a[2] * by];
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const length = (a: Vec): number => Math.hypot(a[0], a[1], a[2]);
export const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

export function unit(a: Vec): Vec {
  const size = length(a);
  return size === 0 ? a : scale(a, 1 / size);
}

/** What is left of a direction when its part along another is taken away. */
export function across(direction: Vec, along: Vec): Vec {
  return subtract(direction, scale(along, dot(direction, along)));
}

/** From a frame's own coordinates to the ones it stands in. */
export function outOf(axes: Axes, v: Vec): Vec {
  return [
    axes.x[0] * v[0] + axes.y[0] * v[1] + axes.z[0] * v[2],
    axes.x[1] * v[0] + axes.y[1] * v[1] + axes.z[1] * v[2],
    axes.x[2] * v[0] + axes.y[2] * v[1] + axes.z[2] * v[2],
  ];
}

/** The other way: from the outer coordinates into the frame's own. */
export function into(axes: Axes, v: Vec): Vec {
  return [dot(axes.x, v), dot(axes.y, v), dot(axes.z, v)];
}

export function turned(outer: Axes, inner: Axes): Axes {
  return { x: outOf(outer, inner.x), y: outOf(outer, inner.y), z: outOf(outer, inner.z) };
}

export function aboutX(degrees: number): Axes {
  const [s, c] = [sin(degrees), cos(degrees)];
  return { x: [1, 0, 0], y: [0, c, s], z: [0, -s, c] };
}

export function aboutY(degrees: number): Axes {
  const [s, c] = [sin(degrees), cos(degrees)];
  return { x: [c, 0, -s], y: [0, 1, 0], z: [s, 0, c] };
}

export function aboutZ(degrees: number): Axes {
  const [s, c] = [sin(degrees), cos(degrees)];
  return { x: [c, s, 0], y: [-s, c, 0], z: [0, 0, 1] };
}
