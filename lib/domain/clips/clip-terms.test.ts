import { expect, it } from "vitest";
import { CLIP_TERMS, clipTime, keepUntil } from "@/lib/domain/clips/clip-terms";

it("a clip goes ninety days after it was sent, to the second", () => {
  expect(keepUntil(new Date("2026-11-26T10:00:00Z"))).toEqual(new Date("2027-02-24T10:00:00Z"));
  expect(CLIP_TERMS).toMatchObject({ mostSeconds: 30, keptDays: 90 });
});

it.each([
  [0, "0:00"],
  [7, "0:07"],
  [30, "0:30"],
  [60, "1:00"],
])("second %i reads %s", (second, words) => {
  expect(clipTime(second)).toBe(words);
});
