import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { LOCALES } from "./locales";

/** A check-in finds some danger; it never rules it out (clinical principle 1). */
const FALSE_COMFORT = /\b(safe|all clear|nothing (?:is )?wrong|no danger)\b/i;

describe.each(LOCALES)("words in %s", (locale) => {
  it.each(readdirSync(`messages/${locale}`))("%s never says safe or all clear", (file) => {
    const lines = readFileSync(`messages/${locale}/${file}`, "utf8").split("\n");
    expect(lines.filter((line) => FALSE_COMFORT.test(line))).toEqual([]);
  });

  it("would catch it (control)", () => {
    expect(FALSE_COMFORT.test("You are all clear.")).toBe(true);
    expect(FALSE_COMFORT.test("It is safe to go on.")).toBe(true);
  });
});
