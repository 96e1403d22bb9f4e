import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Landmark,
  LANDMARKS,
  type Landmarks,
  nextLandmark,
  PHOTO_VIEWS,
} from "@/lib/domain/posture-photos/landmarks";

const SPOT = { x: 1, y: 1 };
const marked = (...names: readonly Landmark[]): Landmarks =>
  Object.fromEntries(names.map((name) => [name, SPOT]));

describe("the landmark after one that was put", () => {
  it.each([
    [["tragus"], "tragus", "c7"],
    [["tragus", "c7", "acromion"], "tragus", "asis"],
    [["ankle"], "ankle", "tragus"],
    [[...LANDMARKS.side], "hip", "hip"],
  ] as const)("with %j there, after %s comes %s", (there, current, next) =>
    expect(nextLandmark("side", marked(...there), current)).toBe(next),
  );

  it("leads through every landmark of a view once, wherever one begins", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PHOTO_VIEWS), fc.nat(7), (view, start) => {
        const names: readonly Landmark[] = LANDMARKS[view];
        let current = names[start % names.length] ?? "ankle";
        const seen: Landmark[] = [];
        names.forEach(() => {
          seen.push(current);
          current = nextLandmark(view, marked(...seen), current);
        });
        expect(seen.toSorted()).toEqual(names.toSorted());
        expect(current).toBe(seen.at(-1));
      }),
    );
  });
});
