import { expect, it } from "vitest";
import { SKIPPED } from "@/lib/domain/check-in/answers";
import { answerKeys, isLeftOpen } from "@/lib/domain/check-in/given-answers";

it.each([
  ["a question passed over", "change", SKIPPED, true],
  ["a leg nobody is sure about", "reach", "unsure", true],
  ["a no", "change", "NO", false],
  ["a sign", "change", "NEW", false],
  ["how far down the leg", "reach", "calf", false],
] as const)("%s is no answer to read as a no: %s %s %s", (_what, kind, answer, expected) => {
  const keys = answerKeys({ kind }, answer);
  expect(keys).toHaveLength(1);
  expect(isLeftOpen({ answerKeys: keys })).toBe(expected);
});
