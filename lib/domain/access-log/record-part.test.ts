import { expect, it } from "vitest";
import { ALLOWED } from "@/lib/access/actions";
import { RECORD_PARTS, recordPart } from "@/lib/domain/access-log/record-part";
import words from "@/messages/en/access-log.json" with { type: "json" };

it("names the part of a record an action opens, and has words for each", () => {
  expect(["chart.view", "note.sign", "message.read", "today.view", "nothing.known"].map(recordPart)).toEqual([
    ...["chart", "notes", "messages", "lists", "other"],
  ]);
  expect(Object.keys(words.parts).toSorted()).toEqual([...RECORD_PARTS].toSorted());
});

it("knows every noun of the clinic's actions that is about a patient's record", () => {
  const aboutRecords = [
    "patient",
    "chart",
    "note",
    "programme",
    "alert",
    "visit",
    "intake",
    "message",
    "today",
  ];
  for (const noun of aboutRecords) {
    expect(Object.keys(ALLOWED).some((action) => action.startsWith(`${noun}.`))).toBe(true);
    expect(recordPart(`${noun}.view`)).not.toBe("other");
  }
});
