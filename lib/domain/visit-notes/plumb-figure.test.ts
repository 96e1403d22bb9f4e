import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LEVEL, plumbFigure, PLUMB_HEIGHT, PLUMB_WIDTH } from "@/lib/domain/visit-notes/plumb-figure";
import {
  type FindingSide,
  GRADES,
  POSTURE_REGIONS,
  type PostureDirection,
  type PostureFinding,
  type PostureRegion,
  postureSides,
  sideRule,
} from "@/lib/domain/visit-notes/posture";

const finding = (
  region: PostureRegion,
  direction: PostureDirection,
  side: FindingSide | null = null,
): PostureFinding => ({ kind: "posture", region, direction, grade: "moderate", side });
const ALL: readonly PostureFinding[] = (Object.keys(POSTURE_REGIONS) as PostureRegion[]).flatMap((region) =>
  (Object.keys(POSTURE_REGIONS[region]) as PostureDirection[]).flatMap((direction) => {
    const rule = sideRule(region, direction);
    return (rule === null ? [] : postureSides(rule)).map((side) => finding(region, direction, side));
  }),
);
const movedOf = (one: PostureFinding) => {
  const figure = plumbFigure([one]);
  const pairs = [
    ...Object.entries(figure.side).map(([name, point]) => [`side ${name}`, point, LEVEL.side] as const),
    ...Object.entries(figure.behind).map(([name, point]) => [`behind ${name}`, point, LEVEL.behind] as const),
  ];
  return pairs.flatMap(([name, point, level]) => {
    const from = (level as Record<string, { x: number; y: number }>)[name.replace(/^\w+ /, "")];
    if (!from || (from.x === point.x && from.y === point.y)) return [];
    return [`${name} ${Math.sign(point.x - from.x)} ${Math.sign(point.y - from.y)}`];
  });
};

describe("the plumb-line figure", () => {
  it("stands level without findings", () => {
    expect(plumbFigure([])).toEqual(LEVEL);
  });

  it("shows every finding there is, each differently", () => {
    expect(ALL.length).toBeGreaterThan(30);
    for (const one of ALL) expect(movedOf(one), `${one.region} ${one.direction}`).not.toEqual([]);
    const drawn = new Set(ALL.map((one) => movedOf(one).join()));
    // Rounded shoulders and knees bent or pushed back are one line from the side, whichever side it is.
    expect(drawn.size).toBe(ALL.length - 6);
  });

  it.each([
    [finding("head", "forward"), ["side ear 1 0"]],
    [finding("thoracic", "kyphotic"), ["side thoracic -1 0"]],
    [finding("shoulders", "high", "right"), ["behind right-shoulder 0 -1"]],
    [finding("lumbar", "shifted", "left"), ["behind lumbar -1 0"]],
    [finding("pelvis", "anterior-tilt"), ["side pelvis-front 0 1", "side pelvis-back 0 -1"]],
    [finding("knees", "valgus", "both"), ["behind left-knee 1 0", "behind right-knee -1 0"]],
    [finding("feet", "turned-out", "left"), ["behind left-toe -1 0"]],
  ])("%j moves %j", (one, moved) => {
    expect(movedOf(one)).toEqual(moved);
  });

  it("goes further with each grade and stays in its box, whatever is found together", () => {
    const xs = GRADES.map((grade) => plumbFigure([{ ...finding("head", "forward"), grade }]).side.ear.x);
    expect(xs).toEqual(xs.toSorted((one, other) => one - other));
    expect(new Set(xs).size).toBe(GRADES.length);
    fc.assert(
      fc.property(fc.subarray([...ALL]), (found) => {
        const { side, behind } = plumbFigure(found.map((one) => ({ ...one, grade: "marked" })));
        for (const { x, y } of [...Object.values(side), ...Object.values(behind)]) {
          expect(x > 0 && x < PLUMB_WIDTH).toBe(true);
          expect(y > 0 && y < PLUMB_HEIGHT).toBe(true);
        }
      }),
    );
  });
});
