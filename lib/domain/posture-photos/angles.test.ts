import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  anglesOf,
  craniovertebralAngle,
  kneeFromFront,
  kneeFromSide,
  sagittalPelvicTilt,
  tiltOfPair,
  trunkShift,
} from "@/lib/domain/posture-photos/angles";
import { areSound, type Landmarks, plumbAt, type Spot } from "@/lib/domain/posture-photos/landmarks";

const at = (x: number, y: number): Spot => ({ x, y });

describe("the formulas, on triangles worked out by hand", () => {
  it.each([
    ["craniovertebral, 45 degrees", craniovertebralAngle(at(400, 100), at(300, 200)), 45],
    ["craniovertebral, the same facing left", craniovertebralAngle(at(200, 100), at(300, 200)), 45],
    ["craniovertebral, tragus level with C7", craniovertebralAngle(at(400, 200), at(300, 200)), 0],
    ["shoulder, left higher, from the front", tiltOfPair(at(500, 200), at(300, 220)), 5.71],
    ["shoulder, left higher, from behind", tiltOfPair(at(300, 200), at(500, 220)), 5.71],
    ["shoulder, right higher", tiltOfPair(at(500, 220), at(300, 200)), -5.71],
    ["pelvis from the side, ASIS lower", sagittalPelvicTilt(at(400, 520), at(300, 500)), 11.31],
    ["pelvis from the side, ASIS lower, facing left", sagittalPelvicTilt(at(300, 520), at(400, 500)), 11.31],
    ["trunk to the picture's right, which is left", trunkShift(at(300, 600), at(340, 200), 1), 5.71],
    ["trunk to the picture's right, which is right", trunkShift(at(300, 600), at(340, 200), -1), -5.71],
    ["knee, straight", kneeFromSide(at(300, 600), at(300, 800), at(300, 1000), 1), 180],
    ["knee, bent: in front of the line", kneeFromSide(at(300, 600), at(320, 800), at(300, 1000), 1), 168.58],
    ["knee, pushed back", kneeFromSide(at(300, 600), at(280, 800), at(300, 1000), 1), 191.42],
    ["knee, pushed back, facing left", kneeFromSide(at(300, 600), at(320, 800), at(300, 1000), -1), 191.42],
    ["knee from the front, inwards", kneeFromFront(at(300, 600), at(320, 800), at(300, 1000), 1), 11.42],
    ["knee from the front, outwards", kneeFromFront(at(300, 600), at(280, 800), at(300, 1000), 1), -11.42],
  ])("%s", (_name, found, expected) => {
    expect(found).toBeCloseTo(expected, 1);
  });
});

const SIDE: Landmarks = {
  tragus: at(340, 100),
  c7: at(300, 160),
  acromion: at(310, 220),
  asis: at(345, 520),
  psis: at(270, 505),
  hip: at(310, 560),
  knee: at(315, 800),
  ankle: at(300, 1040),
};
const FRONT: Landmarks = {
  "left-acromion": at(400, 200),
  "right-acromion": at(240, 212),
  "left-asis": at(370, 520),
  "right-asis": at(270, 515),
  "left-knee": at(352, 800),
  "right-knee": at(285, 800),
  "left-ankle": at(350, 1040),
  "right-ankle": at(290, 1040),
};
const mapped = (marks: Landmarks, change: (spot: Spot) => Spot): Landmarks =>
  Object.fromEntries(Object.entries(marks).map(([name, spot]) => [name, change(spot)]));

describe("the angles of a photo", () => {
  it("come from what is marked, and only that", () => {
    expect(anglesOf("side", SIDE)).toEqual({
      craniovertebral: 56.3,
      "pelvic-tilt": 11.3,
      "trunk-shift": 0,
      knee: 175.2,
    });
    expect(anglesOf("front", FRONT)).toEqual({
      "shoulder-tilt": 4.3,
      "pelvic-tilt": -2.9,
      "trunk-shift": 0,
      "left-knee": 3.2,
      "right-knee": 1.8,
    });
    expect(anglesOf("side", {})).toEqual({});
    expect(anglesOf("side", { tragus: at(340, 100), c7: at(300, 160) })).toEqual({ craniovertebral: 56.3 });
  });

  it("do not change with the size of the picture, where the person stands on it, or the way they face", () => {
    const place = fc.record({
      scale: fc.double({ min: 0.3, max: 4, noNaN: true }),
      x: fc.integer({ min: -500, max: 500 }),
      y: fc.integer({ min: -500, max: 500 }),
      mirrored: fc.boolean(),
    });
    fc.assert(
      fc.property(place, ({ scale, x, y, mirrored }) => {
        const moved = (spot: Spot) => at((mirrored ? -1 : 1) * spot.x * scale + x, spot.y * scale + y);
        // A front view mirrored is the same body from behind.
        for (const [view, marks] of [
          ["side", SIDE],
          ["front", FRONT],
        ] as const)
          for (const [name, value] of Object.entries(anglesOf(view, mapped(marks, moved))))
            expect(value, name).toBeCloseTo(
              (anglesOf(view, marks) as Record<string, number>)[name] ?? NaN,
              0,
            );
      }),
    );
  });

  it("a head moved forward always makes the craniovertebral angle smaller", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (more) => {
        const forward = craniovertebralAngle(at(340 + more, 100), at(300, 160));
        expect(forward).toBeLessThan(craniovertebralAngle(at(340, 100), at(300, 160)));
      }),
    );
  });
});

describe("landmarks", () => {
  const size = { width: 600, height: 1100 };
  it("stand on the picture and belong to its view", () => {
    expect(areSound("side", SIDE, size)).toBe(true);
    expect(areSound("front", SIDE, size)).toBe(false);
    expect(areSound("side", { knee: at(601, 10) }, size)).toBe(false);
    expect(areSound("side", { knee: at(-1, 10) }, size)).toBe(false);
    expect(areSound("side", { knee: at(10, Number.NaN) }, size)).toBe(false);
  });

  it("carry the plumb line through the ankle, or between both", () => {
    expect(plumbAt(SIDE, size)).toBe(300);
    expect(plumbAt(FRONT, size)).toBe(320);
    expect(plumbAt({}, size)).toBe(300);
    expect(plumbAt({ "left-ankle": at(90, 1000) }, size)).toBe(300);
  });
});
