import { describe, expect, it } from "vitest";
import { endsFrom, likenessOf, wordsFrom } from "@/lib/domain/patients/name-parts";

describe("what names like these words are found by", () => {
  const parts = (...words: string[]) => likenessOf(words).parts.map(({ part }) => part);
  const starts = (...words: string[]) => likenessOf(words).starts.map(({ part }) => part);

  it("is how the word begins and its threes, without the end, which is in too many names", () => {
    expect(parts("fitzgarald")).toEqual(["fit", "itz", "tzg", "zga", "gar", "ara", "ral", "ald"]);
    expect(starts("fitzgarald")).toEqual(["fi"]);
    const { needed, ...found } = likenessOf(["fitzgarald"]);
    const shares = [...found.parts, ...found.starts].map(({ share }) => share);
    expect(new Set(shares)).toEqual(new Set([1 / 11]));
    // 0.45 less the first letter and the end, which every name is granted.
    expect(needed).toBeCloseTo(0.45 - 2 / 11, 4);
  });

  it("is the end too where the word is so short that less than two threes would decide", () => {
    expect(parts("lpez")).toEqual(["lpe", "pez", "ez "]);
    expect(likenessOf(["lpez"]).needed).toBeCloseTo(0.45 - 1 / 5, 4);
  });

  it("is how the longest word begins, and the others where nothing would remain to be found", () => {
    expect(starts("sam", "crter")).toEqual(["cr"]);
    expect(likenessOf(["sam", "crter"]).needed).toBeCloseTo(0.9 - 2 / 4 - 1 / 6, 4);
    expect(starts("lo", "lei")).toEqual(["le", "lo"]);
    expect(likenessOf(["lo", "lei"]).needed).toBeCloseTo(0.9 - 1 / 3 - 1 / 4, 4);
  });

  it("is something to be found also for words of two letters, and of one beside others", () => {
    expect([parts("jo"), starts("jo")]).toEqual([["jo "], ["jo"]]);
    expect(likenessOf(["jo"]).needed).toBeCloseTo(0.45 - 1 / 3, 4);
    expect([parts("o", "lei"), starts("o", "lei")]).toEqual([["lei", "ei ", " o"], ["le"]]);
    expect(likenessOf(["o", "lei"]).needed).toBeGreaterThan(0);
  });

  it("counts a three that comes twice once, and a letter of any script as one", () => {
    expect(parts("anana")).toEqual(["ana", "nan", "na "]);
    expect(starts("𝒶𝒷𝒸")).toEqual(["𝒶𝒷"]);
  });

  it("is nothing without words", () => {
    expect(parts()).toEqual([]);
  });
});

it("takes every word that begins so, and no other", () => {
  const [from, past] = wordsFrom("lop");
  const begins = (word: string) => ` ${word}` >= from && ` ${word}` < past;
  expect(["lop", "lopez", "lopž"].map(begins)).toEqual([true, true, true]);
  expect(["lo", "loq", "lnz", "alop"].map(begins)).toEqual([false, false, false, false]);
});

it("takes every number that has these digits by its ends, and no other; none by two digits", () => {
  const [from, past] = endsFrom("0142") ?? [];
  const has = (end: string) => `#${end}` >= (from ?? "") && `#${end}` < (past ?? "");
  expect(["0142", "01429", "0142999"].map(has)).toEqual([true, true, true]);
  expect(["014", "0143", "90142", "1"].map(has)).toEqual([false, false, false, false]);
  expect(endsFrom("01")).toBeNull();
});
