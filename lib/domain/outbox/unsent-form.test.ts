import { expect, it } from "vitest";
import { unsentAnswer } from "@/lib/domain/outbox/unsent-form";

const DAY = "2026-03-02";

it("keeps one page of a check-in with every value ticked on it", () => {
  const form = { kind: "check-in", checkIn: "c1" } as const;
  expect(unsentAnswer(form, { step: "long-pain", answer: ["morning", "young"] }, DAY)).toEqual({
    ...{ kind: "check-in", checkIn: "c1", ended: false },
    given: [{ step: "long-pain", choice: ["morning", "young"] }],
  });
  expect(unsentAnswer(form, { step: "saddle", skip: "1" }, DAY)).toBeNull();
});

it("keeps a morning and a self-check with the phone's day, once they are whole", () => {
  const morning = { kind: "morning", session: "s1" } as const;
  expect(unsentAnswer(morning, { pain: "4" }, DAY)).toEqual({ ...morning, day: DAY, fields: { pain: "4" } });
  expect(unsentAnswer(morning, { sore: "yes" }, DAY)).toBeNull();
  const fields = { clientKey: "k", workout: "daily", sitting: "little", balance: "even", stress: "low" };
  expect(unsentAnswer({ kind: "self-check" }, fields, DAY)).toEqual({ kind: "self-check", day: DAY, fields });
  const open = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== "stress"));
  expect(unsentAnswer({ kind: "self-check" }, open, DAY)).toBeNull();
});

it("keeps a history of which nothing is ticked: that is an answer too", () => {
  expect(unsentAnswer({ kind: "history" }, { clientKey: "k" }, DAY)).toEqual({
    ...{ kind: "history", fields: { clientKey: "k" } },
  });
});
