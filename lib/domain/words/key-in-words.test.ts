import { expect, it } from "vitest";
import { keyInWords } from "@/lib/domain/words/key-in-words";

it("parts the words of a key however it joins them, and leaves one that is a word already", () => {
  expect(["painBefore", "pain_before", "outcome-left", "seconds"].map(keyInWords)).toEqual([
    ...["Pain before", "Pain before", "Outcome left", "Seconds"],
  ]);
});
