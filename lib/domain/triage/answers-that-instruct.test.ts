import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answersThatInstruct } from "@/lib/domain/triage/answers-that-instruct";
import { CHANGE_KEYS, type HistoryKey, SHARP_ANSWERS, YES_NO_KEYS } from "@/lib/domain/triage/answers";
import { rank, interrupts } from "@/lib/domain/triage/tiers";
import { DEFAULT_SETTINGS } from "@/lib/domain/triage/safety-settings";
import { RULE_SET, triageBy } from "@/lib/domain/triage/triage";
import { allowedSettings } from "@/lib/testing/safety-arbitraries";

const found = answersThatInstruct(DEFAULT_SETTINGS);
const of = (key: string, answer: unknown) =>
  found
    .filter((one) => one.key === key && one.answer === answer)
    .map(({ tier, messages }) => [tier, messages]);

const ANSWERS = [
  ...CHANGE_KEYS.flatMap((key) =>
    ["NO", "NEW", "WORSE", "UNSURE", "OLD"].map((answer) => [key, answer] as const),
  ),
  ...YES_NO_KEYS.flatMap((key) => [true, false, "UNSURE"].map((answer) => [key, answer] as const)),
  ...SHARP_ANSWERS.map((answer) => ["sharpEx", answer] as const),
];
/** A rule that asks nothing, as that on age, has no answer to show anything for. */
const RULES_THAT_ASK = {
  questions: RULE_SET.questions.filter(({ asks }) => asks.length > 0),
  combinations: [],
  trends: [],
};
const PEOPLE: readonly (readonly [number, readonly HistoryKey[]])[] = [
  [41, []],
  [72, ["osteoporosis"]],
  [30, ["pregnant"]],
  [19, []],
  [55, ["cancer"]],
];

describe("the rules a phone knows without a network", () => {
  it.each([
    ["saddle", "NEW", "emergency", ["P-CES"]],
    ["saddle", "OLD", "urgent", ["P-URG-CES"]],
    ["chest", true, "emergency", ["P-999"]],
    ["chest", "UNSURE", "emergency", ["P-999"]],
    ["foot", "NEW", "urgent", ["P-URG-LEG"]],
    ["footBoth", true, "emergency", ["P-CES"]],
    ["calf", true, "urgent", ["P-URG-CLOT"]],
    ["faint", true, "emergency", ["P-999"]],
    ["pregWarn", true, "emergency", ["P-PREG"]],
    ["selfHarm", true, "emergency", ["P-CRISIS"]],
  ])("%s answered with %s is %s", (key, answer, tier, messages) => {
    expect(of(key, answer)).toEqual([[tier, messages]]);
  });

  it.each([
    ["saddle", "NO"],
    ["chest", false],
    ["sudden", true],
    ["doms", true],
    ["legPain", "NEW"],
  ])("%s answered with %s alone calls for nothing at once", (key, answer) => {
    expect(of(key, answer)).toEqual([]);
  });

  it("hold what a clinic has raised", () => {
    expect(of("dysuria", true)).toEqual([]);
    const raised = answersThatInstruct({ ...DEFAULT_SETTINGS, raises: { "RF-D03": "urgent" } });
    expect(raised.find(({ key }) => key === "dysuria")).toMatchObject({
      tier: "urgent",
      messages: ["P-URG"],
    });
  });

  it("are never calmer than the question rules of that clinic on that answer alone, whoever answers", () => {
    fc.assert(
      fc.property(allowedSettings, (settings) => {
        const phone = answersThatInstruct(settings);
        const calmer = PEOPLE.flatMap(([age, history]) =>
          ANSWERS.filter(([key, answer]) => {
            const input = { profile: { age, history, baseline: [] }, answers: { [key]: answer }, trend: {} };
            const { tier } = triageBy(RULES_THAT_ASK, input, settings);
            const known = phone.find((one) => one.key === key && one.answer === answer)?.tier ?? "none";
            return interrupts(tier) && rank(known) < rank(tier);
          }).map(([key, answer]) => `${key} ${String(answer)}: ${age} ${history.join()}`),
        );
        expect(calmer).toEqual([]);
      }),
    );
  });
});
