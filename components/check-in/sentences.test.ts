import { expect, it } from "vitest";
import { sentences } from "@/components/check-in/sentences";
import words from "@/messages/en/triage.json" with { type: "json" };

it.each(Object.entries(words.messages))("loses no word of %s", (_code, text) => {
  expect(sentences(text).join(" ")).toBe(text);
});

it("gives each sentence a line of its own", () => {
  expect(sentences("Stop. Call 911 now. We have told the clinic.")).toEqual([
    "Stop.",
    "Call 911 now.",
    "We have told the clinic.",
  ]);
});
