import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

const css = readFileSync("app/styles/tokens.css", "utf8");

/** The colours declared in the block that follows `selector`. */
function tokensAfter(selector: string): Map<string, string> {
  const start = css.indexOf("{", css.indexOf(selector));
  const block = css.slice(start, css.indexOf("}", start));
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map((found) => [found[1] ?? "", found[2] ?? ""]),
  );
}

const light = tokensAfter('[data-theme="light"] {');
const darkBySystem = tokensAfter(':root:not([data-theme="light"])');
const darkByChoice = tokensAfter('[data-theme="dark"] {');
const dark = new Map([...light, ...darkByChoice]);

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(theme: Map<string, string>, one: string, other: string): number {
  const [a, b] = [theme.get(one), theme.get(other)];
  if (a === undefined || b === undefined) throw new Error(`no token ${one} or ${other}`);
  const [low = 0, high = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ["canvas", "surface", "surface-2"];
const TEXT_PAIRS: readonly (readonly [string, string])[] = [
  ...["text", "muted", "primary", "success", "error"].flatMap((text) =>
    GROUNDS.map((ground) => [text, ground] as const),
  ),
  ...[
    "primary",
    "primary-tint",
    "success-tint",
    "error-tint",
    "warning-tint",
    "emergency",
    "urgent",
    "soon",
    "routine",
  ].map((ground) => [`on-${ground}`, ground] as const),
  ["on-error", "error"],
  ["on-error", "error-strong"],
  ["on-primary", "primary-strong"],
  ["text", "primary-tint"],
  ["text", "surface-3"],
];
const EDGE_PAIRS = [
  ...["input", "emergency-edge", "urgent-edge", "soon-edge", "routine-edge", "brass"].flatMap((edge) =>
    GROUNDS.map((ground) => [edge, ground] as const),
  ),
  ["focus", "focus-edge"] as const,
];
const THEMES = [["light", light] as const, ["dark", dark] as const];

it("gives the dark colours the same whether the system or the page asks for them", () => {
  expect(darkBySystem.size).toBeGreaterThan(30);
  expect(darkBySystem).toEqual(darkByChoice);
});

it.each(THEMES)("reaches 7:1 for every text pair, %s", (_name, theme) => {
  const weak = TEXT_PAIRS.filter(([text, ground]) => contrast(theme, text, ground) < 7);
  expect(weak).toEqual([]);
});

it.each(THEMES)("reaches 3:1 for every edge that carries meaning, %s", (_name, theme) => {
  const weak = EDGE_PAIRS.filter(([edge, ground]) => contrast(theme, edge, ground) < 3);
  expect(weak).toEqual([]);
});
