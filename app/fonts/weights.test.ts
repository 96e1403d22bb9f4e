import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

const APP = path.join(import.meta.dirname, "..");
const [least, most] = (/weight: "(\d+) (\d+)"/.exec(readFileSync(path.join(APP, "layout.tsx"), "utf8")) ?? [])
  .slice(1)
  .map(Number) as [number, number];

/** By Tailwind's names; what has none here is written as a number. */
const NAMED = { thin: 100, extralight: 200, light: 300, normal: 400, medium: 500, semibold: 600, bold: 700 };
const HEAVIER = { extrabold: 800, black: 900 };
const named: Readonly<Record<string, number>> = { ...NAMED, ...HEAVIER };
const WEIGHT =
  /\bfont-(thin|extralight|light|normal|medium|semibold|bold|extrabold|black)\b|\bfont-(?:weight:\s*|\[)(\d{3})\b/g;

function weightsIn(folder: string): number[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(css|tsx?)$/.test(file) && !/\.test\./.test(file))
    .flatMap((file) => [...readFileSync(path.join(folder, file), "utf8").matchAll(WEIGHT)])
    .map(([, name = "", number]) => named[name] ?? Number(number));
}

test("the font's file holds every weight that the pages are set in", () => {
  const used = [APP, path.join(APP, "../components")].flatMap(weightsIn);
  expect(Math.min(...used)).toBeGreaterThanOrEqual(least);
  expect(Math.max(...used)).toBeLessThanOrEqual(most);
});
