import { describe, expect, it } from "vitest";
import { CATALOGUE } from "@/lib/domain/exercises/exercise";
import { isPicture, pictureOf, stillsRatio } from "@/lib/domain/exercises/figures/picture";

const ids = CATALOGUE.map(({ id }) => id);
const ALL = [
  "motion",
  "thumbnail",
  "still-1",
  "still-2",
  "still-3",
  "paper-1",
  "paper-2",
  "paper-3",
] as const;

/** The tags in order; throws when one closes that was not the last to open. */
function tagsOf(svg: string): string[] {
  const open: string[] = [];
  const seen: string[] = [];
  for (const [, closing, name, , alone] of svg.matchAll(/<(\/?)([a-z]+)((?:\s[^<>]*?)?)(\/?)>/gi)) {
    if (name === undefined) continue;
    if (closing === "/") {
      if (open.pop() !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    seen.push(name);
    if (alone !== "/") open.push(name);
  }
  if (open.length > 0) throw new Error(`left open: ${open.join(", ")}`);
  return seen;
}

/** The letters of an outline without its numbers: what must agree for one to become another. */
const commands = (outline: string): string => outline.replace(/[-\d. ]+/g, "");

describe.each(ids)("the pictures of %s", (id) => {
  it("are whole SVG drawings of plain shapes, with numbers only, and nothing from elsewhere", () => {
    for (const picture of ALL) {
      const svg = pictureOf(id, picture);
      const tags = new Set(tagsOf(svg));
      const allowed = ["svg", "style", "g", "path", ...(picture === "motion" ? ["animate"] : [])];
      expect([...tags].toSorted()).toEqual(allowed.toSorted());
      expect(svg).not.toMatch(/NaN|undefined|Infinity|null/);
      expect(svg).not.toMatch(/ style=|href|url\(|@import|on[a-z]+=/);
      expect(svg.match(/https?:[^"]*/g)).toEqual(["http://www.w3.org/2000/svg"]);
    }
  });

  it("can be blended from moment to moment and stay small", () => {
    const svg = pictureOf(id, "motion");
    const animated = [...svg.matchAll(/d="([^"]*)"><animate [^>]*keyTimes="([^"]*)" values="([^"]*)"/g)];
    expect(animated.length).toBeGreaterThan(1);
    for (const [, d = "", times = "", values = ""] of animated) {
      const outlines = values.split(";");
      expect(outlines).toHaveLength(times.split(";").length);
      expect([outlines[0], outlines.at(-1)]).toEqual([d, d]);
      expect(new Set(outlines.map(commands)).size).toBe(1);
    }
    expect(svg.length).toBeLessThan(140_000);
  });

  it("change with the light of the page, but not on paper", () => {
    expect(pictureOf(id, "still-1")).toContain("prefers-color-scheme:dark");
    expect(pictureOf(id, "paper-1")).not.toContain("prefers-color-scheme");
  });

  it("stand beside each other on one scale, in the shape the page keeps room for", () => {
    const [box, ...others] = [1, 2, 3].map(
      (n) => /viewBox="([^"]*)"/.exec(pictureOf(id, `still-${n}` as "still-1"))?.[1],
    );
    expect(others).toEqual([box, box]);
    const [, , width = 0, height = 1] = (box ?? "").split(" ").map(Number);
    expect(stillsRatio(id)).toBeCloseTo(width / height);
    expect(stillsRatio(id)).toBeGreaterThan(0.45);
    expect(stillsRatio(id)).toBeLessThan(3.1);
  });

  it("show three different moments", () => {
    expect(
      new Set([1, 2, 3].map((n) => pictureOf(id, n === 1 ? "paper-1" : n === 2 ? "paper-2" : "paper-3")))
        .size,
    ).toBe(3);
  });
});

describe("the names of pictures", () => {
  it("are those and no others", () => {
    expect(ALL.every(isPicture)).toBe(true);
    for (const name of ["", "still-4", "motion.svg", "__proto__"]) expect(isPicture(name)).toBe(false);
  });
});
