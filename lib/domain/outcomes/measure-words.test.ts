import { expect, it } from "vitest";
import { RECORDED_KEYS } from "@/lib/domain/outcomes/measure-record";
import { measureName, scoreOfInWords } from "@/lib/domain/outcomes/measure-words";

it.each([
  ["groc", 4, "+4 on a scale from −5\u00A0to\u00A0+5"],
  ["groc", -2, "−2 on a scale from −5\u00A0to\u00A0+5"],
  ["groc", 0, "0 on a scale from −5\u00A0to\u00A0+5"],
  ["phq-2", 1, "1 of 6"],
  ["phq-4", 7, "7 of 12"],
  ["pain", 3, "3 of 10"],
  ["psfs", 7.666, "7.7 of 10"],
  ["odi", 38, "38%"],
  ["unheard-of", 5, "5"],
])("a score of %s, %s, reads %s", (key, score, words) => {
  expect(scoreOfInWords(key, score)).toBe(words);
});

it("knows a name for whatever the record holds scores of", () => {
  for (const key of RECORDED_KEYS) expect(measureName(key)).not.toBe(key);
  expect(measureName("unheard-of")).toBe("unheard-of");
});
