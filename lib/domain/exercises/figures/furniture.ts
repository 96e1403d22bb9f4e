import type { Prop } from "@/lib/domain/exercises/figures/written-figure";

/** A mat under a body that lies or kneels from one x to the other. */
export const mat = (from: number, to: number, deep = 70): Prop => ({
  kind: "box",
  at: [(from + to) / 2, -1.5, 0],
  size: [to - from, 1.5, deep],
  of: "mat",
  layer: "behind",
});

/** A wall whose surface stands at x, in front of the figure or behind it. */
export const wall = (x: number): Prop => ({
  kind: "box",
  at: [x > 0 ? x + 4 : x - 4, 0, -14],
  size: [8, 172, 84],
  of: "wall",
  layer: "behind",
});

/** A chair with its seat 45 cm high, its back at x; by default it faces the way the figure does. */
export const chair = (back = -22, z = 0, facing: 1 | -1 = 1): readonly Prop[] => [
  ...[-19, 19].flatMap((leg): Prop[] => [
    { kind: "box", at: [back + 2 * facing, 0, z + leg], size: [4, 88, 4], of: "wood", layer: "behind" },
    { kind: "box", at: [back + 40 * facing, 0, z + leg], size: [4, 42, 4], of: "wood", layer: "behind" },
  ]),
  { kind: "box", at: [back + 2 * facing, 62, z], size: [3, 24, 38], of: "wood", layer: "behind" },
  { kind: "box", at: [back + 21 * facing, 42, z], size: [44, 4, 44], of: "wood", layer: "behind" },
];

/** A seat 45 cm high without a back, for whoever is seen from behind: its rim hides the legs that hang before it. */
export const stool = (): readonly Prop[] => [
  ...[-17, 17].flatMap((leg): Prop[] => [
    { kind: "box", at: [-14, 0, leg], size: [4, 42, 4], of: "wood", layer: "front" },
    { kind: "box", at: [16, 0, leg], size: [4, 42, 4], of: "wood", layer: "behind" },
  ]),
  { kind: "box", at: [1, 42, 0], size: [34, 4, 42], of: "wood", layer: "behind" },
  { kind: "box", at: [-16, 42, 0], size: [1, 4, 42], of: "wood", layer: "front" },
];

/** A worktop 90 cm high whose edge stands at x; in front of the figure. */
export const worktop = (x: number, high = 90): readonly Prop[] => [
  { kind: "box", at: [x + 27, 0, 0], size: [46, high - 4, 78], of: "wall", layer: "behind" },
  { kind: "box", at: [x + 25, high - 4, 0], size: [50, 4, 84], of: "wood", layer: "behind" },
];

/** A low step, from x on. */
export const step = (x: number, high = 15, long = 36): Prop => ({
  kind: "box",
  at: [x + long / 2, 0, 0],
  size: [long, high, 60],
  of: "wood",
  layer: "behind",
});

/** A cushion under a head or a knee. */
export const cushion = (x: number, high = 9, z = 0, size = 34): Prop => ({
  kind: "box",
  at: [x, 0, z],
  size: [size, high, size],
  of: "fabric",
  layer: "behind",
});

/** A foam roller lying across the body. */
export const roller = (x: number, r = 7.5): Prop => ({
  kind: "rod",
  from: [x, r, -26],
  to: [x, r, 26],
  r,
  of: "rubber",
  layer: "behind",
});
