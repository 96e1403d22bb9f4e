import { describe, expect, it } from "vitest";
import { itemsProblem, pastedItems } from "@/lib/domain/questionnaires/measure-texts";

const items = (many: number) => Array.from({ length: many }, (_, index) => `Made-up line ${index + 1}`);

describe("the pasted items of a questionnaire", () => {
  it("are one a line, without numbers, dashes and empty lines", () => {
    expect(pastedItems("1. One \n\n 2) Two\r\n- Three\n24 Four\n1st thing")).toEqual([
      ...["One", "Two", "Three", "Four", "1st thing"],
    ]);
  });

  it.each([
    [items(24), null],
    [items(23), "Paste 24 lines; there are 23"],
    [[], "Paste 24 lines; there are 0"],
    [[...items(23), "made-up LINE 3"], "Two lines are the same"],
    [[...items(23), "x".repeat(201)], "Use 200 characters or fewer a line"],
  ])("%#: %s", (given, problem) => {
    expect(itemsProblem(given)).toBe(problem);
  });
});
