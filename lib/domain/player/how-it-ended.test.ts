import { expect, it } from "vitest";
import { howItEnded } from "@/lib/domain/player/how-it-ended";

it.each([
  ["well", false, ["done", "not_done"]],
  ["well", false, ["part", null]],
  ["hurt", true, ["done", "done"]],
  ["hurt", true, []],
  ["ended", false, ["not_done", null]],
  ["ended", false, []],
] as const)("is spoken of as %s where hurt is %s and %j was done", (how, hurt, outcomes) => {
  expect(howItEnded({ hurt, outcomes })).toBe(how);
});
