import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { carriedOver, insertPiece, openMarks } from "@/lib/domain/visit-notes/open-marks";

describe("marks in a note's text", () => {
  it.each([
    ["", []],
    ["Adjusted [[segment]] and [[side]]", ["[[segment]]", "[[side]]"]],
    ["a [single] bracket, and [[two\nlines]]", ["[[two\nlines]]"]],
    ["not closed [[ here", []],
  ])("finds them in %j", (text, marks) => {
    expect(openMarks(text)).toEqual(marks);
  });

  it("stands over words carried over, until its line is deleted", () => {
    const text = carriedOver("  Better since Monday.\n", "Jun 30, 2026");
    expect(openMarks(text)).toHaveLength(1);
    expect(text.split("\n").slice(1).join("\n")).toBe("Better since Monday.");
  });
});

describe("a piece put into a text", () => {
  it("stands on its own lines, with the cursor over its first gap", () => {
    const { text, from, to } = insertPiece("Before after", 6, "Adjusted [[segment]]");
    expect(text).toBe("Before\nAdjusted [[segment]]\n after");
    expect(text.slice(from, to)).toBe("[[segment]]");
    expect(insertPiece("", 0, "Plain")).toEqual({ text: "Plain", from: 5, to: 5 });
  });

  it("loses nothing of what stood there", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string({ minLength: 1 }), (text, place, piece) => {
        const at = place % (text.length + 1);
        const out = insertPiece(text, at, piece).text;
        expect(out.startsWith(text.slice(0, at))).toBe(true);
        expect(out.endsWith(text.slice(at))).toBe(true);
        expect(out).toContain(piece);
      }),
    );
  });
});
