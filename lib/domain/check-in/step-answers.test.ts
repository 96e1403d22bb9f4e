import { describe, expect, it } from "vitest";
import type { StepKind } from "@/lib/domain/check-in/gate-form";
import { choiceFor, readStepAnswer, STEP_CHOICES } from "@/lib/domain/check-in/step-answers";
import words from "@/messages/en/triage.json" with { type: "json" };

const KINDS = Object.keys(STEP_CHOICES) as StepKind[];
const OFFERED = KINDS.flatMap((kind) => STEP_CHOICES[kind].map((choice) => [kind, choice] as const));

describe("a posted form value", () => {
  it.each<[StepKind, string, unknown]>([
    ["change", "NEW", "NEW"],
    ["change", "UNSURE", "UNSURE"],
    ["yes-no", "yes", true],
    ["yes-no", "no", false],
    ["yes-no", "unsure", "UNSURE"],
    ["one-or-both", "one", false],
    ["one-or-both", "both", true],
    ["one-or-both", "unsure", "UNSURE"],
    ["pain", "0", 0],
    ["pain", "10", 10],
  ])("%s %s is %s", (kind, value, answer) => {
    expect(readStepAnswer(kind, value)).toBe(answer);
  });

  it.each<[StepKind, string]>([
    ["change", "yes"],
    ["change", "new"],
    ["change", ""],
    ["yes-no", "NEW"],
    ["yes-no", "both"],
    ["yes-no", "true"],
    ["one-or-both", "yes"],
    ["pain", "11"],
    ["pain", "-1"],
    ["pain", "5.5"],
    ["pain", " 5"],
    ["pain", ""],
  ])("%s %j is not on the page", (kind, value) => {
    expect(readStepAnswer(kind, value)).toBeNull();
  });

  it.each(OFFERED)("%s %s is ticked again", (kind, choice) => {
    const answer = readStepAnswer(kind, choice);
    expect(answer).not.toBeNull();
    if (answer !== null) expect(choiceFor(kind, answer)).toBe(choice);
  });

  it("has no tick for an answer of another kind", () => {
    expect(choiceFor("pain", "NEW")).toBeNull();
  });
});

it.each(["change", "yes-no", "one-or-both"] as const)(
  "every choice of %s has its words, in order",
  (kind) => {
    expect(Object.keys(words.answers[kind])).toEqual([...STEP_CHOICES[kind]]);
  },
);
