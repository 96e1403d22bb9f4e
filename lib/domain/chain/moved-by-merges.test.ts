import { describe, expect, it } from "vitest";
import { isWhereMergesPutIt } from "@/lib/domain/chain/moved-by-merges";

const merges = new Map([
  ["a", { into: "b", at: 100 }],
  ["b", { into: "c", at: 200 }],
  ["x", { into: "y", at: 100 }],
  ["y", { into: "x", at: 200 }],
]);

describe("a row's patient now", () => {
  it.each([
    ["the same, merged with nobody", "d", "d", 50, true],
    ["the record that stayed", "b", "c", 50, true],
    ["the record that stayed after two merges", "a", "c", 50, true],
    ["a record on the way there, which holds nothing any more", "a", "b", 50, false],
    ["the record that was put away, to which it was given back", "a", "a", 50, false],
    ["the record that was put away, to which it was written after that", "a", "a", 100, true],
    ["one of two given back", "d,a", "d,a", 50, false],
    ["somebody else", "d", "e", 50, false],
    ["somebody else, chained after every merge", "d", "e", 300, false],
    ["the record that was put away", "c", "a", 50, false],
    ["each of two", "a,d", "c,d", 50, true],
    ["two exchanged", "d,e", "e,d", 50, false],
    ["nobody, then as now", "-", "-", 50, true],
    ["nobody any more", "d", "-", 50, false],
    ["one in place of two", "d,e", "d", 50, false],
    ["records that say they are each other, which no merge makes", "x", "z", 50, false],
  ])("%s", (_what, was, is, chainedAt, expected) => {
    expect(isWhereMergesPutIt(was, is, merges, chainedAt)).toBe(expected);
  });
});
