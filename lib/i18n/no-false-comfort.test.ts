import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Language, LANGUAGES } from "@/lib/domain/people/language";

/** A check-in finds some danger; it never rules it out (clinical principle 1). */
const FALSE_COMFORT: Readonly<Record<Language, RegExp>> = {
  en: /\b(safe|all clear|nothing (?:is )?wrong|no danger)\b/i,
  es: /\b(segur[oa]s?|a salvo|sin peligro|fuera de peligro|no hay peligro|nada (?:está |anda )?mal|todo está bien)\b/i,
};

describe.each(LANGUAGES)("words in %s", (language) => {
  it.each(readdirSync(`messages/${language}`))("%s never says safe or all clear", (file) => {
    const lines = readFileSync(`messages/${language}/${file}`, "utf8").split("\n");
    expect(lines.filter((line) => FALSE_COMFORT[language].test(line))).toEqual([]);
  });

  it("would catch it (control)", () => {
    const said = {
      en: ["You are all clear.", "It is safe to go on."],
      es: ["Está a salvo.", "Es seguro seguir."],
    };
    for (const sentence of said[language]) expect(FALSE_COMFORT[language].test(sentence)).toBe(true);
  });
});
