import { describe, expect, it } from "vitest";
import { likenessOf, wordsFrom } from "@/lib/domain/patients/name-parts";

describe("what names like these words are found by", () => {
  it("is their threes without the ends, which are in too many names", () => {
    const { parts, starts, needed } = likenessOf(["fitzgarald"]);
    expect(parts.map(({ part }) => part)).toEqual(["fit", "itz", "tzg", "zga", "gar", "ara", "ral", "ald"]);
    expect(new Set(parts.map(({ share }) => share))).toEqual(new Set([1 / 11]));
    expect(starts).toEqual([]);
    // 0.45 less the two that begin it and the one that ends it.
    expect(needed).toBeCloseTo(0.45 - 3 / 11, 4);
  });

  it("is their ends too where the word is so short that one three must decide", () => {
    const { parts, starts, needed } = likenessOf(["lpez"]);
    expect(parts.map(({ part }) => part)).toEqual(["lpe", "pez", "ez "]);
    expect(starts).toEqual([]);
    expect(needed).toBeCloseTo(0.05, 4);
  });

  it("is also how they begin where that alone may be enough", () => {
    expect(likenessOf(["lei"]).starts).toEqual(["le"]);
    expect(likenessOf(["o", "lei"]).starts).toEqual(["le"]);
    expect(likenessOf(["lei"]).needed).toBeLessThan(0);
  });

  it("counts a three that comes twice once, and a letter of any script as one", () => {
    expect(likenessOf(["anana"]).parts.map(({ part }) => part)).toEqual(["ana", "nan", "na "]);
    expect(likenessOf(["𝒶𝒷𝒸"]).starts).toEqual(["𝒶𝒷"]);
  });

  it("is nothing without words", () => {
    expect(likenessOf([]).parts).toEqual([]);
  });
});

it("takes every word that begins so, and no other", () => {
  const [from, past] = wordsFrom("lop");
  const begins = (word: string) => ` ${word}` >= from && ` ${word}` < past;
  expect(["lop", "lopez", "lopž"].map(begins)).toEqual([true, true, true]);
  expect(["lo", "loq", "lnz", "alop"].map(begins)).toEqual([false, false, false, false]);
});
