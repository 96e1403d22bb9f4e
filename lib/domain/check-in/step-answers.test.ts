import { describe, expect, it } from "vitest";
import { SKIPPED, SPA_SIGNS } from "@/lib/domain/check-in/answers";
import type { QuestionKind } from "@/lib/domain/check-in/questions";
import { choicesFor, isNotable, readStepAnswer, STEP_CHOICES } from "@/lib/domain/check-in/step-answers";
import words from "@/messages/en/triage.json" with { type: "json" };

const read = (kind: QuestionKind, ...values: string[]) => readStepAnswer({ kind, key: "saddle" }, values);

const KINDS = Object.keys(STEP_CHOICES) as QuestionKind[];
const OFFERED = KINDS.flatMap((kind) => STEP_CHOICES[kind].map((choice) => [kind, choice] as const));

describe("a posted form value", () => {
  it.each<[QuestionKind, string, unknown]>([
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
    ["group", "some", "some"],
    ["sharp", "gone", "gone"],
    ["nights", "7", 7],
    ["often", "3", 3],
    ["reach", "calf", "calf"],
    ["overall", "-5", -5],
    ["overall", "0", 0],
  ])("%s %s is %s", (kind, value, answer) => {
    expect(read(kind, value)).toBe(answer);
  });

  it.each<[QuestionKind, string]>([
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
    ["often", "4"],
    ["reach", "knee"],
    ["overall", "-6"],
    ["nights", "8"],
    ["change", "SKIPPED"],
  ])("%s %j is not on the page", (kind, value) => {
    expect(read(kind, value)).toBeNull();
  });

  it.each(OFFERED)("%s %s is ticked again", (kind, choice) => {
    const answer = read(kind, choice);
    expect(answer).not.toBeNull();
    if (answer !== null) expect(choicesFor(kind, answer)).toEqual([choice]);
  });

  it("has no tick for an answer of another kind", () => {
    expect(choicesFor("pain", "NEW")).toEqual([]);
    expect(choicesFor("signs", "NEW")).toEqual([]);
  });

  it("counts ticks in the order of the list, and none only on its own", () => {
    expect(read("signs", "psoriasis", "buttock")).toEqual(["buttock", "psoriasis"]);
    expect(read("signs", "none")).toEqual([]);
    expect(read("signs", "none", "buttock")).toBeNull();
    expect(read("signs")).toBeNull();
    expect(read("signs", "moon")).toBeNull();
    expect(choicesFor("signs", SPA_SIGNS)).toEqual([...SPA_SIGNS]);
  });

  it("may be left out where the question says so, and nowhere else", () => {
    expect(readStepAnswer({ kind: "change", key: "sexual" }, [SKIPPED])).toBe(SKIPPED);
    expect(choicesFor("change", SKIPPED)).toEqual([SKIPPED]);
    expect(read("change", SKIPPED)).toBeNull();
    expect(read("yes-no", "yes", "no")).toBeNull();
  });
});

it.each<[QuestionKind, Parameters<typeof isNotable>[1], boolean]>([
  ["change", "NO", false],
  ["change", "OLD", true],
  ["change", SKIPPED, false],
  ["yes-no", false, false],
  ["yes-no", "UNSURE", true],
  ["sharp", "none", false],
  ["sharp", "gone", true],
  ["signs", [], false],
  ["signs", ["buttock"], true],
  ["often", 0, false],
  ["nights", 2, true],
  ["pain", 9, false],
  ["group", "some", false],
  ["reach", "foot", true],
  ["reach", "unsure", false],
  ["overall", -1, true],
  ["overall", 3, false],
])("%s %j is worth showing: %s", (kind, answer, notable) => {
  expect(isNotable({ kind }, answer)).toBe(notable);
});

it.each(["change", "yes-no", "one-or-both", "group", "sharp", "signs", "nights", "often", "reach"] as const)(
  "every choice of %s has its words, in order",
  (kind) => {
    expect(Object.keys(words.answers[kind])).toEqual([...STEP_CHOICES[kind]]);
  },
);

it("has words for every rating of change", () => {
  expect(Object.keys(words.answers.overall).toSorted()).toEqual([...STEP_CHOICES.overall].toSorted());
});
