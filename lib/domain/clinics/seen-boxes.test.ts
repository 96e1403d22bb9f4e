import { describe, expect, it } from "vitest";
import { madeInWords, madeMeanwhile, readSeen, seenAgain } from "@/lib/domain/clinics/seen-boxes";

describe("what a settings form had not seen", () => {
  const seen = { one: "1", two: "2" };

  it.each([
    ["nobody else changed anything", { one: "5", two: "2" }, seen, []],
    [
      "somebody else changed what this form would change",
      { one: "5", two: "2" },
      { one: "9", two: "2" },
      ["one"],
    ],
    ["somebody else changed what this form leaves", { one: "5", two: "2" }, { one: "1", two: "9" }, ["two"]],
    ["both made it the same", { one: "5", two: "2" }, { one: "5", two: "2" }, []],
  ])("%s", (_, sent, now, unseen) => {
    expect(madeMeanwhile(seen, sent, now)).toEqual(unseen);
  });

  it("is nothing where it does not say what it saw", () => {
    expect(madeMeanwhile(null, { one: "5" }, { one: "9" })).toEqual([]);
    for (const text of ["", "no", "[]", "null", "3"]) expect(readSeen(text)).toBeNull();
    expect(readSeen('{"one":1}')).toEqual({ one: "1" });
  });

  it("stays what it was in a form refused for another reason, and is what it was told of in one refused for this", () => {
    const now = { one: "9", two: "8" };
    expect(seenAgain(seen, now, () => undefined)).toEqual(seen);
    expect(seenAgain(seen, now, () => "Use a number.")).toEqual(seen);
    const told = (name: string) => (name === "one" ? madeInWords("9") : undefined);
    expect(seenAgain(seen, now, told)).toEqual({ one: "9", two: "2" });
    expect(seenAgain(null, now, () => undefined)).toEqual(now);
  });
});
