import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { actionWords } from "@/components/access-log/action-words";
import { WHAT_OPTIONS } from "@/components/access-log/what-options";
import { ALLOWED } from "@/lib/access/actions";

const ACTIONS = Object.keys(ALLOWED);

describe("the access log in words", () => {
  it("has words of its own for everything anyone can do, and no two alike", () => {
    const words = ACTIONS.map(actionWords);
    for (const said of words) expect(said).toMatch(/^[a-z][^._]+$/);
    expect(words.filter((said) => /^\w+[.-]\w+$/.test(said))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  it("claims nothing done of what may only have been looked at on a page", () => {
    const pages = readdirSync("app", { recursive: true, encoding: "utf8" }).filter((file) =>
      file.endsWith("page.tsx"),
    );
    const opened = pages.flatMap((file) => [
      ...readFileSync(`app/${file}`, "utf8").matchAll(/pageActor\("([a-z.-]+)"\)/g),
    ]);
    const words = new Set(opened.map(([, action = ""]) => actionWords(action)));
    expect(words.size).toBeGreaterThan(40);
    const claims = [...words].filter(
      (said) => !/^(worked on|looked|opened|read|was|searched|asked)\b/.test(said),
    );
    expect(claims).toEqual([]);
  });

  it("can be searched for each of them once", () => {
    const values = WHAT_OPTIONS.map(({ value }) => value);
    expect(values).toEqual(expect.arrayContaining(ACTIONS));
    expect(new Set(values).size).toBe(values.length);
  });

  it("calls what a later version no longer has by its name, spelled out", () => {
    expect(actionWords("old-thing.done")).toBe("old thing done");
  });
});
