import { expect, it } from "vitest";
import { choicesThatInstruct } from "@/lib/domain/check-in/choices-that-instruct";
import { DEFAULT_SETTINGS, settingsAfter } from "@/lib/domain/triage/safety-settings";

const codesFor = (choice: string, settings = DEFAULT_SETTINGS) =>
  choicesThatInstruct(settings)
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
  const choices = choicesThatInstruct(DEFAULT_SETTINGS).flatMap((one) => one.choices);
  expect(new Set(choices).size).toBe(choices.length);
  expect(choices.length).toBeGreaterThan(30);
});

it.each([
  ["saddle=OLD", "RF-A01", "emergency", ["urgent P-URG-CES"], ["emergency P-CES"]],
  ["fever=yes", "RF-D01", "emergency", ["urgent P-URG"], ["emergency P-999"]],
  ["bending-back=yes", "RF-B05", "urgent", [], ["urgent P-URG"]],
  ["sharp-pain=gone", "RF-H01", "urgent", [], ["urgent P-URG"]],
])("%s where the clinic has raised %s to %s", (choice, subject, value, before, after) => {
  expect(codesFor(choice)).toEqual(before);
  expect(codesFor(choice, settingsAfter([{ subject, value }]))).toEqual(after);
});
