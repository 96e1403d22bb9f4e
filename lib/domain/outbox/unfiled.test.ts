import { expect, it } from "vitest";
import { plainRows } from "@/lib/domain/outbox/unfiled";

it("shows each value that a person can read under its own name, whatever was sent", () => {
  const key = "0f8fad5b-d9cb-469f-a165-70867728950e";
  const sent = {
    kind: "item-log",
    session: key,
    fields: { "outcome-left": "done", pain: "4", key },
    given: [{ step: "moon", choice: ["a", "b"] }],
    legMoved: null,
  };
  expect(plainRows(sent)).toEqual([
    { question: "Kind", answer: "item-log" },
    { question: "Outcome left", answer: "done" },
    { question: "Pain", answer: "4" },
    { question: "Step", answer: "moon" },
    { question: "Choice", answer: "a, b" },
  ]);
  expect(plainRows("words")).toEqual([{ question: "", answer: "words" }]);
});
