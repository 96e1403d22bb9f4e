import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { PAGE, PARTS, REASONS, STATEMENTS, tracePage } from "./table";

const COUNTS = { S0: 28, S1: 16, S2: 14, S3: 26, S4: 31 } as const;
const EXPECTED = Object.entries(COUNTS).flatMap(([seed, count]) =>
  Array.from({ length: count }, (_, index) => `${seed}-${String(index + 1).padStart(2, "0")}`),
);

describe("the seed statements", () => {
  it("are all there, once each and in order", () => {
    expect(STATEMENTS.map(({ id }) => id)).toEqual(EXPECTED);
    for (const { id, says } of STATEMENTS) expect(says.length, id).toBeGreaterThan(10);
  });

  it("each live somewhere, or say why they are not shown", () => {
    for (const { id, parts, notFact } of STATEMENTS) {
      expect(parts.length > 0 || notFact !== undefined, id).toBe(true);
      for (const name of parts) expect(PARTS[name], `${id} names ${name}`).toBeDefined();
      if (notFact !== undefined) expect(REASONS[notFact], `${id} names ${notFact}`).toBeDefined();
    }
  });

  it("name files and tests that exist, and a test that holds tests", () => {
    for (const [name, part] of Object.entries(PARTS)) {
      if (!part) throw new Error(`${name} is empty`);
      expect(existsSync(part.file), part.file).toBe(true);
      expect(part.test, name).toMatch(/\.(test|spec)\.ts$/);
      expect(readFileSync(part.test, "utf8"), part.test).toMatch(/\b(it|test)(\.each)?\(/);
    }
    expect(existsSync("lib/domain/no-such-file.ts")).toBe(false);
  });

  it("have no part or reason that none of them names", () => {
    const named = new Set(STATEMENTS.flatMap(({ parts, notFact }) => [...parts, notFact ?? ""]));
    expect([...Object.keys(PARTS), ...Object.keys(REASONS)].filter((name) => !named.has(name))).toEqual([]);
  });

  it("that claim what no source supports live nowhere, with the reason", () => {
    const barred = ["S0-18", "S2-09", "S2-14"];
    for (const id of barred)
      expect(
        STATEMENTS.find((one) => one.id === id),
        id,
      ).toMatchObject({
        parts: [],
        notFact: expect.stringMatching(/./) as string,
      });
  });

  it("stand on the page as it was written last", () => {
    expect(readFileSync(PAGE, "utf8")).toBe(tracePage());
  });
});
