import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const PARTS = ["Cause", "Control", "Test", "Residual risk"] as const;
type Part = (typeof PARTS)[number];

type Hazard = { readonly id: string; readonly parts: Readonly<Partial<Record<Part, string>>> };

function readHazards(page: string): Hazard[] {
  return page
    .split(/^## /m)
    .slice(1)
    .map((section) => {
      const [title = "", ...lines] = section.split("\n");
      const parts = lines.flatMap((line) => {
        const part = PARTS.find((name) => line.startsWith(`- ${name}: `));
        return part === undefined ? [] : [[part, line.slice(`- ${part}: `.length)]];
      });
      return { id: title.split(":")[0] ?? "", parts: Object.fromEntries(parts) as Hazard["parts"] };
    });
}

const filesIn = (text = "") => [...text.matchAll(/`([^`]+)`/g)].map(([, file = ""]) => file);
const gone = (text: string | undefined) => filesIn(text).filter((file) => !existsSync(file));

const hazards = readHazards(readFileSync("docs/hazard-log.md", "utf8"));

describe("the hazard log", () => {
  it("numbers its hazards without a gap, H1 to H10 and those found since", () => {
    expect(hazards.length).toBeGreaterThan(10);
    expect(hazards.map(({ id }) => id)).toEqual(hazards.map((_, index) => `H${index + 1}`));
  });

  it.each(hazards)("$id says its cause, control, test and what is left", ({ parts }) => {
    expect(PARTS.filter((part) => (parts[part] ?? "").length < 20)).toEqual([]);
  });

  it.each(hazards)("$id names controls and tests that exist", ({ parts }) => {
    expect(filesIn(parts.Control).length).toBeGreaterThan(0);
    expect(filesIn(parts.Test).length).toBeGreaterThan(0);
    expect([...gone(parts.Control), ...gone(parts.Test)]).toEqual([]);
    expect(filesIn(parts.Test).filter((file) => !/\.(test|spec)\.ts$/.test(file))).toEqual([]);
  });

  it("would notice a file that is gone (control)", () => {
    expect(gone("`lib/no-such-file.ts` and `lib/log.ts`")).toEqual(["lib/no-such-file.ts"]);
  });
});
