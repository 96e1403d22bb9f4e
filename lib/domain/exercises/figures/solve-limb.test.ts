import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anglesOf, ballJoint, downBone, reachFor } from "@/lib/domain/exercises/figures/solve-limb";
import {
  aboutX,
  aboutY,
  aboutZ,
  add,
  length,
  scale,
  subtract,
  turned,
  unit,
  type Vec,
} from "@/lib/domain/exercises/figures/vector";

const UPPER = 42;
const LOWER = 41;
const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const parent = fc
  .tuple(degrees(180), degrees(80), degrees(180))
  .map(([x, y, z]) => turned(aboutZ(z), turned(aboutX(x), aboutY(y))));
const hand = fc.constantFrom<1 | -1>(1, -1);
const direction = fc
  .tuple(degrees(1), degrees(1), degrees(1))
  .filter((v) => length(v) > 0.1)
  .map((v): Vec => unit(v));

describe("a two-boned limb", () => {
  it("puts its end exactly where it is asked to, wherever it can reach, folding the way of its kind", () => {
    const folds = fc.constantFrom<"forward" | "back">("forward", "back");
    fc.assert(
      fc.property(
        parent,
        hand,
        direction,
        direction,
        fc.double({ min: 5, max: UPPER + LOWER - 0.5, noNaN: true }),
        folds,
        (axes, side, way, pole, far, fold) => {
          fc.pre(Math.abs(way[0] * pole[0] + way[1] * pole[1] + way[2] * pole[2]) < 0.98);
          const root: Vec = [3, 90, -8];
          const target = add(root, scale(way, far));
          const angles = reachFor(axes, side, {
            root,
            target,
            upper: UPPER,
            lower: LOWER,
            pole,
            folds: fold,
          });
          const upper = ballJoint(axes, angles, side);
          const joint = downBone(root, upper, UPPER);
          const lower = turned(upper, aboutZ(fold === "forward" ? angles.hinge : -angles.hinge));
          const end = downBone(joint, lower, LOWER);
          expect(length(subtract(end, target))).toBeLessThan(0.02);
          expect(angles.hinge).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it("reads its angles back as they were given", () => {
    fc.assert(
      fc.property(parent, hand, degrees(170), degrees(80), degrees(170), (axes, side, flex, abd, turn) => {
        const read = anglesOf(axes, ballJoint(axes, { flex, abd, turn }, side), side);
        expect(read.flex).toBeCloseTo(flex, 4);
        expect(read.abd).toBeCloseTo(abd, 4);
        expect(read.turn).toBeCloseTo(turn, 4);
      }),
    );
  });

  it("stretches toward what is too far, and no further", () => {
    const root: Vec = [0, 90, 0];
    const reach = { root, target: [0, -90, 0] as Vec, upper: UPPER, lower: LOWER, pole: [1, 0, 0] as Vec };
    const angles = reachFor(aboutY(0), 1, { ...reach, folds: "back" });
    expect(angles.hinge).toBeLessThan(1);
  });
});
