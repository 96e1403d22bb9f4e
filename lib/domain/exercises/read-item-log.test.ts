import { expect, it } from "vitest";
import { readItemLog } from "@/lib/domain/exercises/read-item-log";

const EACH = { side: "each", dose: { sets: 2, work: { kind: "reps", reps: 8 } } } as const;
const KEY = "0190a1b2-0000-7000-8000-000000000001";
const DONE = {
  "outcome-left": "done",
  "key-left": KEY,
  "outcome-right": "done",
  "key-right": KEY,
  pain: "2",
};

it("reads each side apart", () => {
  const part = { ...DONE, "outcome-right": "part", "amount-right": "5" };
  const read = readItemLog(part, EACH);
  expect("answer" in read && read.answer.entries.map(({ side, repsDone }) => [side, repsDone])).toEqual([
    ["left", 16],
    ["right", 5],
  ]);
});

it.each([
  [
    "nothing",
    {},
    ["outcome-left: chooseOutcomeLeft", "outcome-right: chooseOutcomeRight", "pain: choosePain"],
  ],
  ["one side", { ...DONE, "outcome-right": "" }, ["outcome-right: chooseOutcomeRight"]],
  ["no number", { ...DONE, "outcome-left": "part", "amount-left": "some" }, ["amount-left: amount"]],
  ["an old page", { ...DONE, "key-left": "x" }, ["outcome-left: tryAgain"]],
])("says of %s what is missing in which field", (_what, fields, problems) => {
  const read = readItemLog(fields, EACH);
  expect("problems" in read && Object.entries(read.problems).map((one) => one.join(": "))).toEqual(problems);
});
