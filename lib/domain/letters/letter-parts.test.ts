import fc from "fast-check";
import { expect, it } from "vitest";
import {
  draftText,
  LETTER_PART_KEYS,
  type LetterFacts,
  measureLine,
} from "@/lib/domain/letters/letter-parts";

const facts = (of: Partial<LetterFacts>): LetterFacts => ({
  ...{ episode: [], flags: [], history: [], note: [], tests: [], measures: [], programme: [] },
  ...of,
});

it("holds what was chosen, under headings and in order, and nothing else", () => {
  const known = facts({ flags: ["Saddle numb"], history: ["Cancer"], measures: ["Pain fell by 4"] });
  expect(draftText(known, ["measures", "flags", "programme"])).toBe(
    "Red flags that are open\nSaddle numb\n\nOutcome measures\nPain fell by 4",
  );
  expect(draftText(known, [])).toBe("");
});

it("says every line of a chosen part once, and no line of another", () => {
  fc.assert(
    fc.property(fc.subarray([...LETTER_PART_KEYS]), (chosen) => {
      const known = facts(Object.fromEntries(LETTER_PART_KEYS.map((part) => [part, [`line of ${part}`]])));
      const text = draftText(known, chosen);
      for (const part of LETTER_PART_KEYS)
        expect(text.split(`line of ${part}`).length - 1).toBe(chosen.includes(part) ? 1 : 0);
    }),
  );
});

it.each([
  ["Pain", "Pain fell by 3 points.", "Pain fell by 3 points."],
  [
    "Global Rating of Change (GROC)",
    "The patient rated it at +4.",
    "Global Rating of Change (GROC): The patient rated it at +4.",
  ],
])("names the measure %s once", (name, sentence, line) => {
  expect(measureLine({ name, sentence })).toBe(line);
});
