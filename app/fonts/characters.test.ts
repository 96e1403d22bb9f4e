import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const APP = path.join(import.meta.dirname, "..");
const MESSAGES = path.join(APP, "../messages");
const layout = readFileSync(path.join(APP, "layout.tsx"), "utf8");

/** The characters that are in the second file alone, by the range the layout gives it. */
const seldom = [...layout.matchAll(/U\+([0-9A-F]{4})(?:-([0-9A-F]{4}))?/g)].map(
  ([, first = "", last = first]) => [parseInt(first, 16), parseInt(last, 16)] as const,
);
const isSeldom = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return seldom.some(([first, last]) => first <= code && code <= last);
};
/** Letters of Latin-1, and the marks of writing around quotation and pause; a hyphen that does not break is a hyphen's glyph. */
const IN_A_FILE = /[\n\u0020-\u00ff\u2011\u2013-\u2026]/;

const words = readdirSync(MESSAGES, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".json"))
  .map((file) => readFileSync(path.join(MESSAGES, file), "utf8"))
  .join("");

test("our own words are in the first font file alone: the second is for names", () => {
  expect([...new Set(words)].filter((one) => isSeldom(one) || !IN_A_FILE.test(one))).toEqual([]);
  expect(words).toContain("¿");
  expect(["S", "ø", "n", "€"].filter(isSeldom)).toEqual(["ø", "€"]);
});
