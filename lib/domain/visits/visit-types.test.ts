import { describe, expect, it } from "vitest";
import { readVisitTypes, visitTypeName, visitTypesOf } from "@/lib/domain/visits/visit-types";

describe("a clinic's types of visit", () => {
  it("are ours until it has its own, and where nothing stored can be read", () => {
    const ours = visitTypesOf([]);
    expect(ours.map(visitTypeName)).toEqual(["First visit", "Follow-up", "Re-examination"]);
    for (const broken of [
      null,
      "x",
      [{ kind: "a" }],
      [{ kind: "", minutes: 30 }],
      [{ kind: "a", minutes: 0 }],
    ])
      expect(visitTypesOf(broken)).toEqual(ours);
    expect(visitTypesOf([{ kind: "Massage", minutes: 60, more: 1 }])).toEqual([
      { kind: "Massage", minutes: 60 },
    ]);
  });

  it("are read from the form, ours by their keys, empty lines left out", () => {
    const typed = {
      "name-0": "follow-up",
      "minutes-0": "20",
      "name-2": " Deep   massage ",
      "minutes-2": "60",
    };
    expect(readVisitTypes(typed)).toEqual({
      types: [
        { kind: "follow-up", minutes: 20 },
        { kind: "Deep massage", minutes: 60 },
      ],
      problems: {},
    });
  });

  it.each([
    [{}, "name-0", "Keep at least one type"],
    [{ "minutes-0": "20" }, "name-0", "Enter a name, or empty both boxes"],
    [{ "name-0": "x".repeat(41), "minutes-0": "20" }, "name-0", "Use 40 characters or fewer"],
    [{ "name-1": "A", "minutes-1": "" }, "minutes-1", "Enter 5 to 240 minutes, in steps of 5"],
    [{ "name-1": "A", "minutes-1": "22" }, "minutes-1", "Enter 5 to 240 minutes, in steps of 5"],
    [{ "name-1": "A", "minutes-1": "245" }, "minutes-1", "Enter 5 to 240 minutes, in steps of 5"],
    [
      { "name-0": "Follow-up", "minutes-0": "20", "name-1": "FOLLOW-UP", "minutes-1": "30" },
      "name-1",
      "Each type needs a name of its own",
    ],
  ])("%j: %s", (typed, box, words) => {
    expect(readVisitTypes(typed as Record<string, string>).problems[box]).toBe(words);
  });
});
