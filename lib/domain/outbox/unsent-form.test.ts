import { expect, it } from "vitest";
import { missingFields, unsentAnswer } from "@/lib/domain/outbox/unsent-form";

const DAY = "2026-03-02";

it("keeps one page of a check-in with every value ticked on it", () => {
  const form = { kind: "check-in", checkIn: "c1" } as const;
  expect(unsentAnswer(form, { step: "long-pain", answer: ["morning", "young"] }, DAY)).toEqual({
    ...{ kind: "check-in", checkIn: "c1", ended: false },
    given: [{ step: "long-pain", choice: ["morning", "young"] }],
  });
  expect(unsentAnswer(form, { step: "saddle", skip: "1" }, DAY)).toBeNull();
  const first = { step: "saddle", answer: "NO", asksWho: "1" };
  expect(unsentAnswer(form, { ...first, byOther: "1" }, DAY)).toMatchObject({ byOther: true });
  expect(unsentAnswer(form, first, DAY)).not.toHaveProperty("byOther");
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

it("keeps a walking test with its minutes, and says which fields still want an answer", () => {
  const form = { kind: "walk-test" } as const;
  const fields = { clientKey: "k", minutes: "12", honest: "yes", legs: "no" };
  expect(unsentAnswer(form, fields, DAY)).toEqual({ ...form, day: DAY, fields });
  for (const minutes of ["", "0", "61", "ten", "1.5"]) {
    expect(missingFields(form, { ...fields, minutes })).toEqual(["minutes"]);
    expect(unsentAnswer(form, { ...fields, minutes }, DAY)).toBeNull();
  }
  expect(missingFields(form, { minutes: "60" })).toEqual(["honest", "legs"]);
});

it("keeps why there was a break, with the plan that rested", () => {
  const form = { kind: "lapse", versionId: "v1" } as const;
  expect(unsentAnswer(form, { reason: "ill" }, DAY)).toEqual({ ...form, day: DAY, reason: "ill" });
  expect(unsentAnswer(form, { reason: "other" }, DAY)).toBeNull();
  expect(unsentAnswer(form, {}, DAY)).toBeNull();
});
