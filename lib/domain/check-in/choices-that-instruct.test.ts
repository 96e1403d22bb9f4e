import { expect, it } from "vitest";
import { choicesThatInstruct } from "@/lib/domain/check-in/choices-that-instruct";

const codesFor = (choice: string) =>
  choicesThatInstruct()
    .filter(({ choices }) => choices.includes(choice))
    .map(({ tier, messages }) => `${tier} ${messages.join()}`);

it.each([
  ["saddle=NEW", ["emergency P-CES"]],
  ["saddle=OLD", ["urgent P-URG-CES"]],
  ["chest=yes", ["emergency P-999"]],
  ["chest=unsure", ["emergency P-999"]],
  ["which-foot=both", ["emergency P-CES"]],
  ["fever=yes", ["urgent P-URG"]],
  ["pregnancy=yes", ["emergency P-PREG"]],
  ["saddle=NO", []],
  ["chest=no", []],
  ["pain-now=10", []],
])("%s shows %j on a phone without a network", (choice, codes) => {
  expect(codesFor(choice)).toEqual(codes);
});

it("holds no form value twice", () => {
  const choices = choicesThatInstruct().flatMap((one) => one.choices);
  expect(new Set(choices).size).toBe(choices.length);
  expect(choices.length).toBeGreaterThan(30);
});
