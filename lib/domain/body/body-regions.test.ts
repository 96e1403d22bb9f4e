import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BODY_REGIONS,
  BODY_STROKES,
  BODY_VIEWS,
  FIGURE_HEIGHT,
  FIGURE_WIDTH,
  isBodyRegionId,
} from "@/lib/domain/body/body-regions";
import { mirrorPath } from "@/lib/domain/body/mirror-path";
import intake from "@/messages/en/intake.json";

const numbers = (path: string) => [...path.matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
const xs = (path: string) => numbers(path).filter((_, index) => index % 2 === 0);
const ys = (path: string) => numbers(path).filter((_, index) => index % 2 === 1);
const meanX = (path: string) => xs(path).reduce((total, x) => total + x, 0) / xs(path).length;

describe("the figure", () => {
  it("has words for exactly its regions, each under its own id", () => {
    const ids = BODY_REGIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(intake.body.regions).toSorted()).toEqual(ids.toSorted());
    expect(new Set(Object.values(intake.body.regions)).size).toBe(ids.length);
  });

  it.each(BODY_REGIONS.map((region) => [region.id, region] as const))(
    "draws %s as one closed shape within the box",
    (_id, { path }) => {
      expect(path).toMatch(/^M[^M]+Z$/);
      for (const x of xs(path)) expect(x).toBeGreaterThanOrEqual(0);
      for (const x of xs(path)) expect(x).toBeLessThanOrEqual(FIGURE_WIDTH);
      for (const y of ys(path)) expect(y).toBeLessThanOrEqual(FIGURE_HEIGHT);
    },
  );

  it("shows the patient's left on the viewer's right in front and on the viewer's left behind", () => {
    const middle = FIGURE_WIDTH / 2;
    for (const { id, view, side, path } of BODY_REGIONS) {
      if (side === "middle") expect(Math.abs(meanX(path) - middle), id).toBeLessThan(1);
      else expect(meanX(path) > middle, id).toBe((view === "front") === (side === "left"));
    }
  });

  it("says the side in the words of each region", () => {
    for (const { id, side } of BODY_REGIONS) {
      if (side !== "middle") expect(intake.body.regions[id].toLowerCase()).toContain(side);
    }
  });

  it("has decoration for both views", () => {
    for (const view of BODY_VIEWS) expect(BODY_STROKES[view].length).toBeGreaterThan(0);
  });

  it("knows its ids and no others", () => {
    expect(isBodyRegionId("back-low-back-left")).toBe(true);
    for (const id of ["", "none", "low-back", "front-low-back-left", "toString"])
      expect(isBodyRegionId(id)).toBe(false);
  });
});

describe("mirroring a path", () => {
  it("swaps the sides and leaves the heights", () => {
    expect(mirrorPath("M10 20C30 40 50.5 60 120 80Z", 240)).toBe("M230 20C210 40 189.5 60 120 80Z");
  });

  it("twice gives the path back", () => {
    const tenth = fc.integer({ min: 0, max: 2400 }).map((n) => n / 10);
    const line = fc
      .array(fc.tuple(tenth, tenth), { minLength: 2 })
      .map((points) => `M${points.map((p) => p.join(" ")).join("L")}Z`);
    fc.assert(
      fc.property(line, (path) => {
        expect(mirrorPath(mirrorPath(path, 240), 240)).toBe(path);
      }),
    );
  });

  it("refuses what it does not understand", () => {
    expect(() => mirrorPath("M0 0H10", 240)).toThrow("H");
    expect(() => mirrorPath("m0 0l10 10", 240)).toThrow("m");
  });
});
