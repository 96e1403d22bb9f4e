import { describe, expect, it } from "vitest";
import { isMovedByMerges } from "@/lib/domain/chain/moved-by-merges";

const merges = new Map([
  ["a", "b"],
  ["b", "c"],
  ["x", "y"],
  ["y", "x"],
]);

describe("a row's patient now", () => {
  it.each([
    ["the same, merged with nobody", "d", "d", true],
    ["the record that stayed", "b", "c", true],
    ["the record that stayed after two merges", "a", "c", true],
    ["a record on the way there, which holds nothing any more", "a", "b", false],
    ["somebody else", "d", "e", false],
    ["the record that was put away", "c", "a", false],
    ["each of two", "a,d", "c,d", true],
    ["two exchanged", "d,e", "e,d", false],
    ["nobody, then as now", "-", "-", true],
    ["nobody any more", "d", "-", false],
    ["records that say they are each other, which no merge makes", "x", "z", false],
  ])("%s", (_what, was, is, expected) => {
    expect(isMovedByMerges(was, is, merges)).toBe(expected);
  });
});
