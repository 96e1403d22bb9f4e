import { expect, it } from "vitest";
import { answersOfDraft, type CheckInDraft } from "@/lib/domain/outbox/check-in-draft";

const of = (change: Partial<CheckInDraft>): CheckInDraft => ({
  ...{ checkIn: "key", day: "2026-03-30", form: "full" },
  given: [
    { step: "saddle", choice: ["NO"] },
    { step: "pain-now", choice: ["3"] },
  ],
  ...change,
});

it("goes on from what was answered that day", () => {
  expect(answersOfDraft(of({}), "2026-03-30")).toEqual({ saddle: "NO", painNow: 3 });
  expect(answersOfDraft(of({}), "2026-03-31")).toBeNull();
});

it("begins anew where a question or an answer is gone", () => {
  expect(answersOfDraft(of({ given: [{ step: "long-gone", choice: ["NO"] }] }), "2026-03-30")).toBeNull();
  expect(answersOfDraft(of({ given: [{ step: "saddle", choice: ["PERHAPS"] }] }), "2026-03-30")).toBeNull();
});
